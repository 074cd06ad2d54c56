using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>
/// Enters what the call log tells: with the click it belongs to, else, for employees who take part, with the party whose number
/// it is. Calls of and with anybody else are not kept.
/// </summary>
internal sealed class CallLogStore(CrmDb db, CallChanges changes, IOptions<CallsOptions> options)
{
    public async Task EnterAsync(LoggedCall logged, CancellationToken cancellation)
    {
        if (await KnownAsync(logged, cancellation) is { } id)
        {
            await changes.ApplyAsync(
                c => c.Id == id,
                call =>
                {
                    // An older version of a record, or the same one once more, says nothing new.
                    if (logged.Entry.IsPstn || !(call.CallRecordVersion >= logged.Entry.Version))
                    {
                        call.Learn(logged.Entry);
                    }
                },
                cancellation);
        }
        else if (await MailboxOwnerAsync(logged.UserIds, cancellation) is { } employeeId
            && await PartyAsync(logged.Number, cancellation) is var (partyId, personId))
        {
            var call = new PhoneCall
            {
                EmployeeId = employeeId,
                PartyId = partyId,
                ContactPersonId = personId,
                Number = logged.Number,
                DialNumber = logged.Number,
                Direction = logged.Direction,
                Way = CallWay.Recorded,
                OccurredAt = logged.StartedAt,
            };
            call.Learn(logged.Entry);
            db.ChangeTracker.Clear();
            db.Add(call);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task<int?> KnownAsync(LoggedCall logged, CancellationToken cancellation)
    {
        var (isPstn, entryId) = (logged.Entry.IsPstn, logged.Entry.Id);
        if (await db.PhoneCalls.Where(c => isPstn ? c.PstnCallId == entryId : c.CallRecordId == entryId)
            .Select(c => (int?)c.Id).FirstOrDefaultAsync(cancellation) is { } same)
        {
            return same;
        }

        // The company's own line calls for the employee: then its account stands in the log.
        var isOwnLine = options.Value.ApplicationInstanceId is { } instance && logged.UserIds.Contains(instance.ToString());
        var userIds = logged.UserIds.ToList();
        var (from, to) = (logged.StartedAt - CallMatching.AfterClick, logged.StartedAt + CallMatching.Tolerance);
        var calls = await db.PhoneCalls.AsNoTracking()
            .Where(c => c.DialNumber == logged.Number && c.Direction == logged.Direction && c.OccurredAt >= from && c.OccurredAt <= to
                && (isPstn ? c.PstnCallId == null : c.CallRecordId == null)
                && ((isOwnLine && c.Way == CallWay.ServerCall)
                    || db.Employees.Any(e => e.Id == c.EmployeeId && userIds.Contains(e.UserAccount!))
                    || db.Mailboxes.Any(m => m.EmployeeId == c.EmployeeId && userIds.Contains(m.UserId))))
            .ToListAsync(cancellation);
        return CallMatching.Find(
            logged.StartedAt,
            calls.Where(c => c.MayHaveRung).Select(c => new KnownCall(c.Id, c.OccurredAt, c.Way == CallWay.Recorded)))?.Id;
    }

    private async Task<int?> MailboxOwnerAsync(IReadOnlyList<string> userIds, CancellationToken cancellation)
    {
        // A mailbox may be known by its address; then the employee's account is.
        var owners = await db.Mailboxes.Where(m => m.State != MailboxState.Leaving)
            .Join(db.Employees, m => m.EmployeeId, e => e.Id, (m, e) => new { m.UserId, e.UserAccount, m.EmployeeId })
            .Where(o => userIds.Contains(o.UserId) || userIds.Contains(o.UserAccount!))
            .ToListAsync(cancellation);
        return userIds.SelectMany(id => owners.Where(o => o.UserId == id || o.UserAccount == id)).Select(o => (int?)o.EmployeeId).FirstOrDefault();
    }

    /// <summary>Whose number it is; null when it is nobody's, a colleague's, or several parties'.</summary>
    private async Task<(int PartyId, int? PersonId)?> PartyAsync(string number, CancellationToken cancellation)
    {
        var found = await db.PartyPhoneNumbers
            .Where(n => n.Number == number && !db.Leads.Any(l => l.Id == n.PartyId && l.Status == LeadStatus.Converted))
            .Select(n => new { n.PartyId, n.ContactPersonId, IsEmployee = n.Party!.Type == PartyType.Employee })
            .ToListAsync(cancellation);
        if (found.Exists(f => f.IsEmployee) || found.DistinctBy(f => f.PartyId).Count() != 1)
        {
            return null;
        }

        // A number that stands on the record too, or with several persons, says nothing about who it was.
        var persons = found.Select(f => f.ContactPersonId).Distinct().ToList();
        return (found[0].PartyId, persons.Count == 1 ? persons[0] : null);
    }
}
