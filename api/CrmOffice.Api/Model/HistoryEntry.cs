using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum HistoryKind
{
    Interaction,
    Quote,
    SalesOrder,
    DeliveryNote,
    Invoice,
    CreditNote,
    Email,
    Appointment,
    Event,
    Issue,
    File,

    /// <summary>A telephone call of which nothing was captured; a captured one is the interaction.</summary>
    Call,
}

/// <summary>
/// A row of the total history (R39): a database view over everything that has a party and a time, so that there is
/// nothing to keep in step. Its definition is in Data/HistoryView.cs.
/// </summary>
public sealed class HistoryEntry : IOccurrence
{
    public int PartyId { get; private set; }
    public HistoryKind Kind { get; private set; }

    /// <summary>Constant for each table behind the view; <see cref="Id"/> and this one order what has the same time.</summary>
    public int Rank { get; private set; }

    /// <summary>The id in the kind's own table.</summary>
    public int Id { get; private set; }
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>What the kind distinguishes further: the interaction type's key, the kind of appointment, event, issue or file, why a call is over.</summary>
    public string? Subtype { get; private set; }
    public string? Direction { get; private set; }
    public string? Subject { get; private set; }
    public string? Detail { get; private set; }
    public int? ContactPersonId { get; private set; }
    public int? EmployeeId { get; private set; }
    public decimal? Amount { get; private set; }
    public string? Status { get; private set; }

    /// <summary>Of calls and of what was captured about them, where it is known.</summary>
    public int? DurationSeconds { get; private set; }
}

/// <summary>How many entries of a kind a party's total history has; a view too. Kinds without entries may be missing.</summary>
public sealed class HistoryCount
{
    public int PartyId { get; private set; }
    public HistoryKind Kind { get; private set; }
    public int Count { get; private set; }
}

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry) => entry.HasNoKey().ToView("HistoryEntries");
}

internal sealed class HistoryCountConfiguration : IEntityTypeConfiguration<HistoryCount>
{
    public void Configure(EntityTypeBuilder<HistoryCount> count) => count.HasNoKey().ToView("HistoryCounts");
}
