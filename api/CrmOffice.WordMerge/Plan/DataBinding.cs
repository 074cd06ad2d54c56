using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>The place in a custom XML part that a content control shows (w:dataBinding, 17.5.2.6).</summary>
/// <param name="Store">The part's name.</param>
internal sealed partial record DataBinding(string Store, IReadOnlyList<DataBinding.Step> Steps)
{
    /// <param name="Position">From 1, among the children of that name.</param>
    internal sealed record Step(XName Name, int Position, bool IsAttribute);

    /// <summary>
    /// Reads an XPath of the kind that Word writes: "/ns0:letter[1]/ns0:date[1]/@day". Nothing else is evaluated, because an
    /// expression in a file may cost any time.
    /// </summary>
    /// <returns>Null for another kind.</returns>
    public static IReadOnlyList<Step>? ReadPath(string path, string? prefixMappings)
    {
        if (!Path().IsMatch(path) || path.Length > 2000)
        {
            return null;
        }

        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        foreach (Match mapping in Mapping().Matches(prefixMappings ?? ""))
        {
            namespaces[mapping.Groups["prefix"].Value] = mapping.Groups["name"].Value;
        }

        var steps = new List<Step>();
        foreach (Match step in PathStep().Matches(path))
        {
            if (step.Groups["name"].Value is "text()")
            {
                continue;
            }

            if (!namespaces.TryGetValue(step.Groups["prefix"].Value, out var name))
            {
                return null;
            }

            var position = step.Groups["position"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
            steps.Add(new(XName.Get(step.Groups["name"].Value, name), position, step.Groups["at"].Length > 0));
        }

        return steps.Count > 0 ? steps : null;
    }

    /// <summary>The element or attribute; null where there is none.</summary>
    public XObject? Find(XElement root)
    {
        if (Steps[0].Name != root.Name || Steps[0].Position != 1 || Steps[0].IsAttribute)
        {
            return null;
        }

        var element = root;
        foreach (var step in Steps.Skip(1))
        {
            if (step.IsAttribute)
            {
                return element.Attribute(step.Name);
            }

            if (element.Elements(step.Name).ElementAtOrDefault(step.Position - 1) is not { } child)
            {
                return null;
            }

            element = child;
        }

        return element;
    }

    public void Set(XElement root, string value)
    {
        switch (Find(root))
        {
            case XAttribute attribute:
                attribute.Value = value;
                break;
            case XElement element:
                element.Value = value;
                break;
        }
    }

    [GeneratedRegex(@"^(/(([\w.-]+:)?[\w.-]+(\[\d{1,6}\])?|@([\w.-]+:)?[\w.-]+$|text\(\)$))+$", RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"/(?<at>@?)((?<prefix>[\w.-]+):)?(?<name>text\(\)|[\w.-]+)(\[(?<position>\d{1,6})\])?")]
    private static partial Regex PathStep();

    [GeneratedRegex("""xmlns:(?<prefix>[\w.-]+)=(?<quote>["'])(?<name>[^"']*)\k<quote>""")]
    private static partial Regex Mapping();
}
