using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

/// <summary>The letter that is filled: a template, or the document that is open in Word. One of the two.</summary>
public abstract record LetterRequest
{
    public int? TemplateId { get; init; }

    /// <summary>The .docx as base64.</summary>
    public byte[]? Document { get; init; }

    /// <summary>The template's own when empty; of an open document German.</summary>
    public LetterLanguage? Language { get; init; }
}

/// <summary>A letter and the one it is for.</summary>
public abstract record SingleLetterRequest : LetterRequest
{
    public required int PartyId { get; init; }

    /// <summary>The primary person when empty, or the only one.</summary>
    public int? ContactPersonId { get; init; }

    /// <summary>The letter goes to the record itself, to nobody there in person.</summary>
    public bool WithoutPerson { get; init; }
    public int? SalesDocumentId { get; init; }
    public int? QualityIssueId { get; init; }
}

public enum RecipientList
{
    Customers,
    Leads,
}

/// <summary>The filters of the list, as the list's own address takes them.</summary>
public sealed record RecipientFilter
{
    [MaxLength(200)]
    public string? Number { get; init; }

    [MaxLength(200)]
    public string? Name { get; init; }

    [MaxLength(200)]
    public string? City { get; init; }

    [MaxLength(200)]
    public string? Phone { get; init; }

    [MaxLength(200)]
    public string? Email { get; init; }

    [MaxLength(200)]
    public string? AccountManager { get; init; }
    public bool? Active { get; init; }
    public DateOnly? ContactedSince { get; init; }
    public DateOnly? NotContactedSince { get; init; }

    /// <summary>Of leads.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>Of leads.</summary>
    public LeadOrigin? Origin { get; init; }

    /// <summary>Of leads.</summary>
    public int? SourceCategoryId { get; init; }
}

/// <summary>Who gets the letter: chosen records, or what a list shows.</summary>
public sealed record LetterSelection
{
    /// <summary>Chosen records, in this order.</summary>
    [MaxLength(MostChosen)]
    public IReadOnlyList<int>? PartyIds { get; init; }

    /// <summary>The list, when no records are chosen.</summary>
    public RecipientList? List { get; init; }
    public RecipientFilter? Filter { get; init; }

    /// <summary>The words in the list's search field.</summary>
    [MaxLength(200)]
    public string? Search { get; init; }

    internal const int MostChosen = 100_000;

    /// <summary>What attributes can't check; null when all is well.</summary>
    internal ProblemHttpResult? Check() => PartyIds is null == List is null
        ? Problems.Invalid("selection", "Bitte nennen Sie entweder Datensätze oder eine Liste.", "Please name either records or a list.")
        : null;
}
