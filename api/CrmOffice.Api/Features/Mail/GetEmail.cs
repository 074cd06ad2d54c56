using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail;

/// <summary>A linked mail; its text stays in the mailbox.</summary>
public sealed record EmailMessageView(
    int Id,
    Direction Direction,
    string From,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Cc,
    string Subject,
    DateTimeOffset SentAt,
    string? Preview,
    IReadOnlyList<string> AttachmentNames)
{
    /// <summary>GET /api/emails/{id}</summary>
    internal static async Task<Results<Ok<EmailMessageView>, ProblemHttpResult>> GetAsync(int id, CrmDb db, CancellationToken cancellation)
    {
        var message = await db.EmailMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        return message is null
            ? Problems.NotFound
            : TypedResults.Ok(new EmailMessageView(
                message.Id, message.Direction, message.FromAddress, Split(message.To, ';'), Split(message.Cc, ';'),
                message.Subject, message.SentAt, message.Preview, Split(message.AttachmentNames, '\n')));
    }

    private static string[] Split(string list, char separator) =>
        list.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
