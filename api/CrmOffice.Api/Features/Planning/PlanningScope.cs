using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

/// <summary>Whose records are wanted.</summary>
public enum PlanningScope
{
    /// <summary>
    /// Those whose account manager is the signed-in employee, and those who have none: a promise that was made to somebody
    /// without an account manager would be in nobody's list otherwise. Of tasks those that are assigned to the employee, of
    /// appointments the employee's own.
    /// </summary>
    Mine,
    All,
}

/// <summary>Whose rows of a list are wanted, and in which direction.</summary>
public abstract record PlanningListQuery : PageQuery
{
    /// <summary>All without it.</summary>
    [FromQuery(Name = "scope")]
    public Choice<PlanningScope>? Scope { get; init; }

    [FromQuery(Name = "descending")]
    public bool? Descending { get; init; }

    internal bool IsMine => Scope?.Value == PlanningScope.Mine;
}

internal static class PlannedParties
{
    /// <summary>Customers and leads (R13, R15); a lead that became a customer or was discarded is called no more.</summary>
    public static IQueryable<Party> Of(CrmDb db, PartyType? type, PlanningListQuery query, int employeeId)
    {
        var parties = db.Parties.AsNoTracking().Where(p =>
            p.Type == PartyType.Customer || (p.Type == PartyType.Lead && !db.Leads.Any(l => l.Id == p.Id && l.Status != LeadStatus.Open)));
        if (type is not null)
        {
            parties = parties.Where(p => p.Type == type);
        }

        return query.IsMine ? parties.Where(p => p.AccountManagerId == null || p.AccountManagerId == employeeId) : parties;
    }

    public static IQueryable<Listed<Party>> WithEntries(this IQueryable<Party> parties, CrmDb db) =>
        parties.Join(db.PartySearchEntries.AsNoTracking(), p => p.Id, e => e.PartyId, (p, e) => new Listed<Party> { Entry = e, Party = p });

    public static string TypeName(PartyType type) => type == PartyType.Lead ? UserLanguage.Choose("Interessent", "Lead") : UserLanguage.Choose("Kunde", "Customer");
}
