namespace CrmOffice.WordMerge.Plan;

/// <summary>The order of a run's properties (ECMA-376 part 1, 17.3.2.28), which Word insists on.</summary>
internal static class RunPropertyOrder
{
    public static bool IsBeforeVanish(string name) => name is
        "rStyle" or "rFonts" or "b" or "bCs" or "i" or "iCs" or "caps" or "smallCaps" or "strike" or "dstrike" or "outline" or "shadow"
        or "emboss" or "imprint" or "noProof" or "snapToGrid";
}
