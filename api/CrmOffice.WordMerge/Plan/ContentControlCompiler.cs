using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Content controls, which are filled by their tag or, without one, by their title.</summary>
internal sealed class ContentControlCompiler(PartCompiler part, PlanSettings settings)
{
    public void Compile(NodeList list, XElement control)
    {
        _ = settings;
        part.CompileGeneric(list, control);
    }
}
