using System.Text;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>Finds encodings by name, and the signs that a file is not in the one it is read in.</summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null when there is none of that name.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // There is no Try form: this is how .NET says that it doesn't know the name.
            return null;
        }
    }

    /// <summary>
    /// What bytes become that an encoding doesn't have: the replacement character, or a control character where
    /// Windows code pages have no letter.
    /// </summary>
    public static bool IsSignOfWrongEncoding(char character) => character is '\uFFFD' or (>= '\u0080' and <= '\u009F');

    /// <summary>
    /// Whether a file is UTF-8 and has letters that need it. Text in a code page with an umlaut practically never is, so a
    /// profile that says otherwise is wrong, and every umlaut would be two other letters. With a byte order mark there is
    /// no question: the file is read as what it says.
    /// </summary>
    public static bool IsUtf8BeyondAscii(Stream stream)
    {
        var start = stream.Position;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var characters = new char[bytes.Length + 1];
        var beyondAscii = false;
        try
        {
            var read = stream.ReadAtLeast(bytes, Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false);
            if (bytes.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble))
            {
                return false;
            }

            while (true)
            {
                beyondAscii |= !Ascii.IsValid(bytes.AsSpan(0, read));
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
                if (read == 0)
                {
                    return beyondAscii;
                }

                read = stream.Read(bytes);
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            stream.Position = start;
        }
    }
}
