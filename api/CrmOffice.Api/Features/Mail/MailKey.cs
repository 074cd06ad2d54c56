using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Mail;

/// <summary>What a mail is known by: its Message-ID, else the item, hashed because items' ids differ by case.</summary>
internal static class MailKey
{
    public static string Of(string? internetMessageId, string? itemId) => EmailMessage.NormaliseMessageId(internetMessageId)
        ?? $"item:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(itemId ?? "")))}";
}
