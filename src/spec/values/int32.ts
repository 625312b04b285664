/** The range of an `integer` without bounds that leave it. */
export const int32 = { min: -2_147_483_648, max: 2_147_483_647 } as const;
