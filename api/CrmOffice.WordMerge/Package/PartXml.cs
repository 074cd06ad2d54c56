using System.Xml;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Package;

/// <summary>Reads the XML of a part. Nothing outside it is ever fetched: DTDs are refused, and there is no resolver.</summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    /// <exception cref="WordTemplateException"/>
    public static XDocument Read(string name, byte[] content, WordTemplateLimits limits)
    {
        try
        {
            CheckElements(name, content, limits);
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new WordTemplateException(WordTemplateError.Damaged, $"'{name}' is no readable XML.", exception);
        }
    }

    /// <summary>Before anything is built of it, because what follows walks down the elements.</summary>
    private static void CheckElements(string name, byte[] content, WordTemplateLimits limits)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
        var elements = 0L;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (elements > limits.Elements)
            {
                throw new WordTemplateException(WordTemplateError.TooLarge, $"'{name}' has more than {limits.Elements} elements and attributes.");
            }

            if (reader.Depth > limits.ElementDepth)
            {
                throw new WordTemplateException(WordTemplateError.TooComplex, $"'{name}' nests its elements more than {limits.ElementDepth} deep.");
            }
        }
    }
}
