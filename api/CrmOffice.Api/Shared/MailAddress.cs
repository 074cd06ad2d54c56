using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CrmOffice.Api.Model;
using MimeKit;

namespace CrmOffice.Api.Shared;

/// <summary>The one form in which e-mail addresses are stored and compared.</summary>
public static class MailAddress
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// Lower case, Unicode form C, the domain in ASCII (Punycode), quotes around the local part only where RFC 5321
    /// asks for them. Anything but a bare address with a full domain is refused, and so is one over 254 bytes.
    /// </summary>
    /// <remarks>
    /// Local parts are case-sensitive by RFC 5321, 2.4, but no mail system in use tells Anna from anna, and people type both.
    /// </remarks>
    public static bool TryNormalise([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? normalised)
    {
        normalised = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)
            || text.Length > FieldLength.Email
            || text.Contains('<', StringComparison.Ordinal)
            || text.Any(char.IsControl)
            || !MailboxAddress.TryParse(text, out var mailbox)
            || !string.IsNullOrEmpty(mailbox.Name)
            || mailbox.Route.Count > 0
            || string.IsNullOrEmpty(mailbox.LocalPart))
        {
            return false;
        }

        if (!TryAsciiDomain(mailbox.Domain, out var domain))
        {
            return false;
        }

        var local = Unquote(mailbox.LocalPart).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var address = $"{local}@{domain}";
        if (Encoding.UTF8.GetByteCount(address) > FieldLength.Email || Encoding.UTF8.GetByteCount(local) > 64)
        {
            return false;
        }

        normalised = address;
        return true;
    }

    /// <summary>The part behind the last @ of a normalised address.</summary>
    public static string DomainOf(string normalised) => normalised[(normalised.LastIndexOf('@') + 1)..];

    private static bool TryAsciiDomain(string? text, [NotNullWhen(true)] out string? domain)
    {
        domain = null;
        if (string.IsNullOrEmpty(text) || !text.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            domain = Idn.GetAscii(text.TrimEnd('.')).ToLowerInvariant();
            return true;
        }
        catch (ArgumentException)
        {
            // IdnMapping has no Try form: this is its way of saying that the text is no domain name.
            return false;
        }
    }

    private static string Unquote(string local)
    {
        if (local.Length < 3 || local[0] != '"' || local[^1] != '"')
        {
            return local;
        }

        var inner = local[1..^1];
        var needsQuotes = inner[0] == '.' || inner[^1] == '.' || inner.Contains("..", StringComparison.Ordinal)
            || inner.Any(c => char.IsWhiteSpace(c) || "\"(),:;<>@[\\]".Contains(c, StringComparison.Ordinal));
        return needsQuotes ? local : inner;
    }
}
