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
        CheckCharacters = false,
        CloseInput = true,
    };

    /// <exception cref="WordTemplateException"/>
    public static XDocument Read(string name, byte[] content, WordTemplateLimits limits)
    {
        try
        {
            CheckDepth(name, content, limits);
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new WordTemplateException(WordTemplateError.Damaged, $"'{name}' is no readable XML.", exception);
        }
    }

    /// <summary>Before anything is built of it, because what follows walks down the elements.</summary>
    private static void CheckDepth(string name, byte[] content, WordTemplateLimits limits)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
        while (reader.Read())
        {
            if (reader.Depth > limits.ElementDepth)
            {
                throw new WordTemplateException(WordTemplateError.TooComplex, $"'{name}' nests its elements more than {limits.ElementDepth} deep.");
            }
        }
    }
}
