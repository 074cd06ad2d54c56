using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Model;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>
/// Keyed hashes of what is known of mails that are not entered. The hash of a Message-ID lets the pane show the state of the
/// open mail; the hashes of the participants let a mail be found again when one of its addresses is added to a party, without
/// keeping who wrote to whom. The key stands in the settings, so that the database alone does not give the addresses away.
/// </summary>
internal sealed class MailHash(IOptions<GraphOptions> options)
{
    private readonly byte[] key = options.Value.HashKeyBytes;

    /// <param name="text">A normalised address or Message-ID.</param>
    /// <returns>128 bits in hexadecimal digits.</returns>
    public string Of(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..(MailboxMessage.HashLength / 2)]);
    }
}
