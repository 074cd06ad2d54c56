using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Addresses;

public abstract record LeadFields : NamedPartyFields
{
    public required LeadOrigin Origin { get; init; }

    [MaxLength(FieldLength.ShortText)]
    public string? Industry { get; init; }
    public int? SourceCategoryId { get; init; }
    public int? SourceDetailId { get; init; }
    public int? ReferrerId { get; init; }
    public int? MetAtAppointmentId { get; init; }
}

public sealed record CreateLeadRequest : LeadFields
{
    public ContactPersonFields? FirstContactPerson { get; init; }
}

public sealed record UpdateLeadRequest : LeadFields;

public sealed record LeadView : PartyView
{
    public LeadOrigin Origin { get; set; }
    public LeadStatus Status { get; set; }
    public string? Industry { get; set; }
    public int? SourceCategoryId { get; set; }
    public int? SourceDetailId { get; set; }
    public int? ReferrerId { get; set; }
    public int? MetAtAppointmentId { get; set; }
    public int? ConvertedCustomerId { get; set; }
}

internal sealed class Leads : AddressRecord<Lead, CreateLeadRequest, UpdateLeadRequest, LeadView>
{
    protected override PartyType Type => PartyType.Lead;

    protected override void MapList(RouteGroupBuilder group, string name)
    {
        group.MapGet("/", LeadList.ReadAsync).WithName("ListLeads");
        group.MapGet("/export", LeadList.Export).WithName("ExportLeads").ProducesCsv();
    }

    protected override Lead New(string number, DateTimeOffset now) => new(number, now);

    protected override ContactPersonFields? FirstContactPerson(CreateLeadRequest request) => request.FirstContactPerson;

    protected override async Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, Lead? existing, CancellationToken cancellation)
    {
        if (existing?.Status == LeadStatus.Converted)
        {
            return Problems.LeadConverted;
        }

        var lead = (LeadFields)fields;
        return Checks.Name(lead)
            ?? await Checks.SourceAsync(db, lead.SourceCategoryId, lead.SourceDetailId, lead.ReferrerId, lead.MetAtAppointmentId, cancellation);
    }

    protected override Task ApplyAsync(CrmDb db, PartyFields fields, Lead party, CancellationToken cancellation)
    {
        var lead = (LeadFields)fields;
        lead.NameParty(party);
        lead.ApplyTo(party);
        party.Describe(lead.Origin, Text.Clean(lead.Industry));
        party.ComeFrom(lead.SourceCategoryId, lead.SourceDetailId, lead.ReferrerId, lead.MetAtAppointmentId);
        return Task.CompletedTask;
    }

    protected override void Show(Lead party, LeadView view)
    {
        view.Origin = party.Origin;
        view.Status = party.Status;
        view.Industry = party.Industry;
        view.SourceCategoryId = party.SourceCategoryId;
        view.SourceDetailId = party.SourceDetailId;
        view.ReferrerId = party.ReferrerId;
        view.MetAtAppointmentId = party.MetAtAppointmentId;
        view.ConvertedCustomerId = party.ConvertedCustomerId;
    }
}
