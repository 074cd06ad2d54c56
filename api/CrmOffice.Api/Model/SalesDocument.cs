using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum SalesDocumentType
{
    Quote,
    SalesOrder,
    DeliveryNote,
    Invoice,
    CreditNote,
}

public enum SalesDocumentStatus
{
    Draft,
    Sent,
    Accepted,
    Declined,
    Expired,
    Confirmed,
    Delivered,
    Posted,
    Cancelled,
}

/// <summary>A sales document (Beleg): quote, order, delivery note, invoice or credit note.</summary>
public sealed class SalesDocument : IVersioned
{
    private int? salespersonId;
    private string? headerText;
    private string? footerText;
    private string? terms;
    private DateOnly? validUntil;

    private SalesDocument()
    {
    }

    public SalesDocument(SalesDocumentType type, string number, DateOnly date, int customerId)
    {
        Type = type;
        Number = number;
        Date = date;
        OccurredAt = LocalCalendar.StartOf(date);
        CustomerId = customerId;
        Status = SalesDocumentStatus.Draft;
    }

    public int Id { get; private set; }
    public SalesDocumentType Type { get; private set; }

    /// <summary>Unique within the type.</summary>
    public string Number { get; private set; } = "";
    public DateOnly Date { get; private set; }

    /// <summary>The beginning of <see cref="Date"/>, which orders the document among what has a time.</summary>
    public DateTimeOffset OccurredAt { get; private set; }
    public int CustomerId { get; private set; }
    public int? ContactPersonId { get; init; }
    public int? SalespersonId { get => salespersonId; init => salespersonId = value; }
    public int? ProjectId { get; init; }
    public SalesDocumentStatus Status { get; private set; }

    /// <summary>What this one was made from: the quote of an order, the invoice of a credit note.</summary>
    public SalesDocument? Predecessor { get; init; }
    public int? PredecessorId { get; init; }
    public string? HeaderText { get => headerText; init => headerText = value; }
    public string? FooterText { get => footerText; init => footerText = value; }
    public string? Terms { get => terms; init => terms = value; }
    public DateOnly? ValidUntil { get => validUntil; init => validUntil = value; }
    public bool IsPointOfSale { get; init; }
    public List<LineItem> LineItems { get; } = [];
    public decimal NetTotal { get; private set; }
    public decimal VatTotal { get; private set; }
    public decimal GrossTotal { get; private set; }
    public DateTimeOffset? PostedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Net total of the posted credit notes made from this invoice.</summary>
    public decimal CreditedNet { get; private set; }

    /// <summary>What this document adds to the revenue (G2): positive for an invoice, negative for a credit note, else zero.</summary>
    public decimal RevenueNet { get; private set; }

    /// <summary>What this document adds to the contribution margin (G3), over the lines whose cost is known.</summary>
    public decimal KnownMargin { get; private set; }

    /// <summary>Whether some of the revenue has no known cost, so that the margin is incomplete (G3).</summary>
    public bool HasUnknownCost { get; private set; }

    /// <summary>Whether the cost of some of the revenue is known.</summary>
    public bool HasKnownCost { get; private set; }

    /// <summary>Whether this is a counting invoice (G1).</summary>
    public bool CountsAsPurchase { get; private set; }
    public int Version { get; private set; }

    /// <summary>Corrects who and when; only while the document isn't posted.</summary>
    public void Revise(DateOnly date, int customerId, int? salespersonId, DateOnly? validUntil)
    {
        ThrowIfPosted();
        Date = date;
        OccurredAt = LocalCalendar.StartOf(date);
        CustomerId = customerId;
        this.salespersonId = salespersonId;
        this.validUntil = validUntil;
    }

    /// <summary>Corrects the texts around the lines; only while the document isn't posted.</summary>
    public void Write(string? headerText, string? footerText, string? terms)
    {
        ThrowIfPosted();
        this.headerText = headerText;
        this.footerText = footerText;
        this.terms = terms;
    }

    public void WriteLines(IEnumerable<LineItem> lines)
    {
        ThrowIfPosted();
        LineItems.Clear();
        LineItems.AddRange(lines);
        NetTotal = LineItems.Sum(l => l.NetAmount);
        VatTotal = LineItems.GroupBy(l => l.VatRate).Sum(rate => LineItem.Cents(rate.Sum(l => l.NetAmount) * rate.Key / 100));
        GrossTotal = NetTotal + VatTotal;
    }

    public void Become(SalesDocumentStatus status)
    {
        ThrowIfPosted();
        Status = status;
    }

    /// <summary>Makes the document unchangeable and, for invoices and credit notes, part of the revenue (verbuchen).</summary>
    public void Post(DateTimeOffset now)
    {
        ThrowIfPosted();
        PostedAt = now;
        Status = SalesDocumentStatus.Posted;
        Evaluate();
        if (Type == SalesDocumentType.CreditNote)
        {
            Predecessor?.Credit(NetTotal);
        }
    }

    public void Cancel(DateTimeOffset now)
    {
        CancelledAt = now;
        Status = SalesDocumentStatus.Cancelled;
        Evaluate();
        if (Type == SalesDocumentType.CreditNote)
        {
            Predecessor?.Credit(-NetTotal);
        }
    }

    private void Credit(decimal net)
    {
        CreditedNet += net;
        Evaluate();
    }

    private void Evaluate()
    {
        var counts = PostedAt is not null && CancelledAt is null;
        var sign = (counts, Type) switch
        {
            (true, SalesDocumentType.Invoice) => 1,
            (true, SalesDocumentType.CreditNote) => -1,
            _ => 0,
        };
        RevenueNet = sign * NetTotal;
        CountsAsPurchase = sign > 0 && NetTotal > 0 && CreditedNet < NetTotal;

        // The lines are not read again when a credit note arrives later, and nothing of the margin changes then.
        if (sign == 0)
        {
            KnownMargin = 0;
            HasUnknownCost = HasKnownCost = false;
        }
        else if (LineItems.Count > 0)
        {
            KnownMargin = sign * LineItems.Where(l => l.CostAmount is not null).Sum(l => l.NetAmount - l.CostAmount!.Value);
            HasUnknownCost = LineItems.Exists(l => l.CostAmount is null && l.NetAmount != 0);
            HasKnownCost = LineItems.Exists(l => l.CostAmount is not null);
        }
    }

    private void ThrowIfPosted()
    {
        if (PostedAt is not null)
        {
            throw new InvalidOperationException($"{Type} {Number} is posted and can't be changed.");
        }
    }

    void IVersioned.NextVersion() => Version++;
}

internal sealed class SalesDocumentConfiguration : IEntityTypeConfiguration<SalesDocument>
{
    public void Configure(EntityTypeBuilder<SalesDocument> document)
    {
        document.ToTable("SalesDocuments");
        document.Property(d => d.Number).HasMaxLength(30);
        document.Property(d => d.HeaderText).HasMaxLength(FieldLength.LongText);
        document.Property(d => d.FooterText).HasMaxLength(FieldLength.LongText);
        document.Property(d => d.Terms).HasMaxLength(FieldLength.LongText);
        document.Property(d => d.Version).IsConcurrencyToken();
        document.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<ContactPerson>().WithMany().HasForeignKey(d => d.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        document.HasOne<Employee>().WithMany().HasForeignKey(d => d.SalespersonId).OnDelete(DeleteBehavior.NoAction);
        document.HasOne<Project>().WithMany().HasForeignKey(d => d.ProjectId).OnDelete(DeleteBehavior.NoAction);
        document.HasOne(d => d.Predecessor).WithMany().HasForeignKey(d => d.PredecessorId).OnDelete(DeleteBehavior.NoAction);
        document.HasMany(d => d.LineItems).WithOne().HasForeignKey(l => l.SalesDocumentId).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => new { d.Type, d.Number }).IsUnique();
        document.HasIndex(d => new { d.CustomerId, d.OccurredAt, d.Id, d.Type });
        document.HasIndex(d => new { d.CustomerId, d.Type, d.Status });
    }
}
