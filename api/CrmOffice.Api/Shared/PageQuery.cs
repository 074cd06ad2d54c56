using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Shared;

/// <summary>Which part of a list is wanted; what else can be asked for each list says itself.</summary>
public abstract record PageQuery
{
    private const int DefaultLimit = 50;

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    internal IQueryable<TRow> PageOf<TRow>(IQueryable<TRow> rows) => rows.Skip(Offset ?? 0).Take(Limit ?? DefaultLimit);
}
