/** The skeletons of `snippets/skeletons`, by their names: an extension on the web cannot list its own folder. */
export const OURS: readonly string[] = [
  'business',
  'campaign',
  'contest',
  'drill',
  'economy',
  'inspection',
  'meeting',
  'military',
  'party-meeting',
  'performance',
  'training',
  'work',
];
