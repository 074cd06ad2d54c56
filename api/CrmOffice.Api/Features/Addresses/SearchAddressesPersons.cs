using CrmOffice.Api.Data;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>A contact person of a record that was found.</summary>
internal sealed record SearchPerson(int Id, int OwnerId, string? FirstName, string LastName, bool IsActive)
{
    public string FullName => FirstName is null ? LastName : $"{FirstName} {LastName}";
}

/// <summary>By which contact person a record was found, if by one.</summary>
internal static class SearchPersons
{
    public static async Task<Dictionary<int, SearchPerson>> MatchAsync(
        CrmDb db, IReadOnlyCollection<SearchCandidate> page, SearchTerms terms, CancellationToken cancellation)
    {
        var matched = new Dictionary<int, SearchPerson>();
        if (page.Count == 0)
        {
            return matched;
        }

        var owners = page.Select(c => c.PartyId).ToList();
        var persons = await db.ContactPersons
            .Where(p => EF.Parameter(owners).Contains(p.OwnerId))
            .Select(p => new SearchPerson(p.Id, p.OwnerId, p.FirstName, p.LastName, p.IsActive))
            .ToListAsync(cancellation);
        var byOwner = persons.ToLookup(p => p.OwnerId);
        foreach (var candidate in page)
        {
            if (PersonOf(candidate, byOwner[candidate.PartyId], terms) is { } person)
            {
                matched.Add(candidate.PartyId, person);
            }
        }

        return matched;
    }

    /// <summary>The person whose name has most of what was sought, provided that the record itself doesn't have as much.</summary>
    internal static SearchPerson? PersonOf(SearchCandidate candidate, IEnumerable<SearchPerson> persons, SearchTerms terms)
    {
        if (candidate.PersonId is { } personId)
        {
            return persons.FirstOrDefault(p => p.Id == personId);
        }

        var sounds = candidate.Match == AddressMatch.SoundAlike;
        var own = Hits([candidate.Name, candidate.City, candidate.Number], terms, sounds);
        return persons
            .Select(p => (Person: p, Hits: Hits([p.FullName], terms, sounds)))
            .Where(p => p.Hits.Count > 0 && (p.Hits.Count == own.Count || !p.Hits.IsSubsetOf(own)))
            .OrderByDescending(p => p.Hits.Count)
            .ThenByDescending(p => p.Person.IsActive)
            .ThenBy(p => p.Person.Id)
            .Select(p => p.Person)
            .FirstOrDefault();
    }

    /// <summary>Which of the sought words, or sounds, the texts have.</summary>
    private static HashSet<string> Hits(IEnumerable<string?> texts, SearchTerms terms, bool sounds)
    {
        var words = texts.SelectMany(SearchText.Words).ToList();
        if (sounds)
        {
            return [.. words.Select(ColognePhonetics.Encode).Intersect(terms.Sounds)];
        }

        return [.. terms.Words.Where(sought => words.Exists(word => word.StartsWith(sought, StringComparison.Ordinal)))];
    }
}
