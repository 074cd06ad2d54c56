using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Gives each field character a run of its own, with the look of the run it stood in; some programs write several into one.</summary>
internal static class RunSplitting
{
    public static void Apply(XElement root)
    {
        var runs = root.Descendants(Names.Run).Where(NeedsSplitting).ToList();
        foreach (var run in runs)
        {
            Split(run);
        }
    }

    private static bool NeedsSplitting(XElement run)
    {
        var contents = 0;
        var hasCharacter = false;
        foreach (var child in run.Elements())
        {
            contents += child.Name == Names.RunProperties ? 0 : 1;
            hasCharacter |= child.Name == Names.FieldCharacter;
        }

        return hasCharacter && contents > 1;
    }

    private static void Split(XElement run)
    {
        var properties = run.Element(Names.RunProperties);
        var pieces = new List<XElement>();
        XElement? current = null;
        foreach (var child in run.Elements().Where(child => child.Name != Names.RunProperties).ToList())
        {
            if (current is null || child.Name == Names.FieldCharacter)
            {
                current = New();
            }

            child.Remove();
            current.Add(child);
            if (child.Name == Names.FieldCharacter)
            {
                current = null;
            }
        }

        run.ReplaceWith(pieces);

        XElement New()
        {
            var piece = new XElement(Names.Run, run.Attributes(), properties is null ? null : new XElement(properties));
            pieces.Add(piece);
            return piece;
        }
    }
}
