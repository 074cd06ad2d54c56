using System.Text;

namespace CrmOffice.Api.Data.Sample;

/// <summary>
/// Random numbers that are the same in every run and on every runtime. Each subject has a sequence of its own, so that a
/// change to one list of the sample company leaves the others as they were. Algorithm: SplitMix64 (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
/// </summary>
internal sealed class SampleRandom
{
    private const ulong Seed = 0x4665696E6B6F7374;

    private ulong state;

    private SampleRandom(ulong state) => this.state = state;

    public static SampleRandom For(string subject, string of = "")
    {
        var hash = Seed;
        foreach (var octet in Encoding.UTF8.GetBytes($"{subject}/{of}"))
        {
            hash = (hash ^ octet) * 0x100000001B3;
        }

        return new SampleRandom(hash);
    }

    /// <summary>Both ends are possible.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Next() % (ulong)(highest - lowest + 1));

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>Different ones, in random order; all of them when there are not more.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> from, int count)
    {
        var rest = from.ToList();
        var picked = new List<T>();
        while (picked.Count < count && rest.Count > 0)
        {
            var index = Between(0, rest.Count - 1);
            picked.Add(rest[index]);
            rest.RemoveAt(index);
        }

        return picked;
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(i => i == 0 ? Between(2, 9) : Between(0, 9)));

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var value = state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
