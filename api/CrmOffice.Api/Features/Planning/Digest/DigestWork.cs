using CrmOffice.Api.Data;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Graph;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Planning.Digest;

/// <summary>
/// Sends the morning's mail about the day to those who want it (R14), from their own mailbox to itself. After a crash it may be
/// missing; it never comes twice.
/// </summary>
internal sealed class DigestWork(IServiceScopeFactory scopes, GraphServiceClient graph, TimeProvider clock, ILogger<DigestWork> logger) : IMailboxWork
{
    public async Task DoAsync(MailboxVisit visit, CancellationToken cancellation)
    {
        var (_, mailbox, lease, _) = visit;
        var now = clock.GetUtcNow();
        if (mailbox is not { DigestLanguage: { } language, DigestDueAt: { } due } || due > now)
        {
            return;
        }

        // Written down before it is sent, and only what Graph has certainly refused for now is taken back.
        mailbox.DigestSent(DigestTime.NextAfter(now));
        await lease.SaveAsync(cancellation);
        if (!DigestTime.IsMorning(now) || await ReadAsync(mailbox.EmployeeId, cancellation) is not { IsEmpty: false } digest)
        {
            return;
        }

        try
        {
            await lease.KeepAsync(cancellation);
            await graph.Users[mailbox.UserId].SendMail.PostAsync(
                new SendMailPostRequestBody { Message = DigestMail.Write(digest, mailbox.Address, language), SaveToSentItems = false },
                cancellationToken: cancellation);
            logger.LogInformation("The morning digest of mailbox {Mailbox} is sent", mailbox.Id);
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock) is { StopReason: not Model.MailboxStopReason.SignInRefused } problem)
        {
            logger.LogWarning("The morning digest of mailbox {Mailbox} was refused: {Problem}", mailbox.Id, problem.Code);
            mailbox.DigestFailed(problem.Code, problem.Kind == GraphProblemKind.Hold ? due : mailbox.DigestDueAt!.Value);
            await lease.SaveAsync(cancellation);
            if (problem.Kind == GraphProblemKind.Hold)
            {
                throw;
            }
        }
    }

    private async Task<Digest> ReadAsync(int employeeId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Digest.ReadAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), employeeId, clock, cancellation);
    }
}
