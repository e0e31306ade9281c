/** The commentary that comes with the extension. */
export const SHIPPED = [
  {
    path: '/packs/levelling-up-our-communities.json',
    id: 'https://second-reading.example/packs/levelling-up-our-communities.json',
  },
] as const;

export const SHIPPED_IDS: readonly string[] = SHIPPED.map(({ id }) => id);
