/** What the manifest says about the checks: their Chinese names. Pure: no editor. */

interface Manifest {
  readonly contributes?: {
    readonly configuration?: {
      readonly properties?: Readonly<Record<string, { readonly properties?: unknown } | undefined>>;
    };
  };
}

/** The name of a check, which opens its description (序号缺失：…); the id of one that is unknown. */
export function titleOf(manifest: Manifest, check: string): string {
  const checks = manifest.contributes?.configuration?.properties?.['dianping.checks']?.properties as
    | Readonly<Record<string, { readonly description?: string } | undefined>>
    | undefined;
  return checks?.[check]?.description?.split('：', 1)[0] || check;
}
