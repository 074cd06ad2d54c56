using System.Text;
using MimeKit.Text;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The plain text of an HTML mail, as a mail server offers it beside the HTML.</summary>
internal static class MailText
{
    public static string FromHtml(string html)
    {
        var text = new StringBuilder();
        var hidden = 0;
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (tag.Id is HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title && !tag.IsEmptyElement)
                {
                    hidden += tag.IsEndTag ? -1 : 1;
                }

                text.Append(Separator(tag));
            }
            else if (hidden == 0 && token is HtmlDataToken { Kind: HtmlTokenKind.Data } data)
            {
                text.Append(data.Data);
            }
        }

        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToList();
        return string.Join('\n', lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0))).Trim();
    }

    private static string Separator(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.Br => "\n",
        HtmlTagId.P or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.Table or HtmlTagId.BlockQuote => "\n",
        HtmlTagId.LI or HtmlTagId.TR when !tag.IsEndTag => "\n",
        HtmlTagId.TD or HtmlTagId.TH when tag.IsEndTag => "\t",
        _ => "",
    };
}
