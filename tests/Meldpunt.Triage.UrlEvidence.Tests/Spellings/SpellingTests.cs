using System.Collections.Concurrent;
using CsCheck;

namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

/// <summary>
/// Every spelling of every seed, and spellings within spellings: what the policy's steps list tells exactly what the seed tells; anything else
/// that or nothing, and mostly that; and nothing makes a place certain or public that is neither.
/// </summary>
public sealed class SpellingTests(ITestOutputHelper output)
{
    private static readonly string[] Around = ["wrapped", "wrapped, unlisted", "prose", "escaped", "several", "doubled"];

    private static readonly Spelling[] Outer = [.. AllSpellings.Of.Where(spelling => Around.Contains(spelling.Kind))];

    [Fact]
    public void A_listed_spelling_tells_exactly_what_is_meant()
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach ((Spelling spelling, Seed seed, string text) in Spelled().Where(spelled => spelled.Spelling.IsListed))
        {
            counts[spelling.Kind] = counts.GetValueOrDefault(spelling.Kind) + 1;
            if (Told.By(text) != Meant(spelling, seed)) wrong.Add($"{spelling.Kind}: {text} tells {Told.By(text)}");
        }

        output.WriteLine(string.Join("\n", counts.Select(count => $"{count.Key}: {count.Value}")));
        output.WriteLine($"{counts.Values.Sum()} listed spellings, {wrong.Count} wrong");
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Any_other_spelling_tells_that_or_nothing_and_mostly_that()
    {
        (int all, int read) = (0, 0);
        SortedDictionary<string, int> unread = new(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach ((Spelling spelling, Seed seed, string text) in Spelled().Where(spelled => !spelled.Spelling.IsListed))
        {
            string told = Told.By(text);
            all++;
            if (told == Meant(spelling, seed)) read++;
            else if (told == "unusable") unread[spelling.Kind] = unread.GetValueOrDefault(spelling.Kind) + 1;
            else wrong.Add($"{spelling.Kind}: {text} tells {told}");
        }

        output.WriteLine($"{all} other spellings, {read} of them read; unread {string.Join(", ", unread.Select(count => $"{count.Value} {count.Key}"))}");
        wrong.Should().BeEmpty();
        read.Should().BeGreaterThanOrEqualTo(all * 8 / 10);
    }

    [Fact]
    public void Spellings_within_spellings_never_make_a_place_certain_or_public_that_is_neither()
    {
        (int all, int read) = (0, 0);
        ConcurrentBag<string> wrong = [];
        Gen.Select(Gen.OneOfConst(Seed.All), Gen.OneOfConst(AllSpellings.Of), Gen.OneOfConst(Outer), Gen.OneOfConst(Outer)).Sample(
            (seed, inner, middle, outer) =>
            {
                string? text = inner.Write(seed, seed.ToString());
                text = text is null ? null : middle.Write(seed, text);
                text = text is null ? null : outer.Write(seed, text);
                if (text is null) return;
                string told = Told.By(text);
                Interlocked.Increment(ref all);
                if (told == Meant(inner, seed)) Interlocked.Increment(ref read);
                bool isWrong = told != Meant(inner, seed) && (told == "public" || told.StartsWith("certain", StringComparison.Ordinal));
                if (isWrong) wrong.Add($"{text} tells {told}, not {Meant(inner, seed)}");
            },
            iter: Tries.Texts);

        output.WriteLine($"{all} spellings of spellings, {read} of them read");
        wrong.Should().BeEmpty();
        read.Should().BeGreaterThanOrEqualTo(all * 8 / 10);
    }

    private static IEnumerable<(Spelling Spelling, Seed Seed, string Text)> Spelled() =>
        from spelling in AllSpellings.Of
        from seed in Seed.All
        let text = spelling.Write(seed, seed.ToString())
        where text is not null
        select (spelling, seed, text);

    // An invitation is told by its path: without one, the host is a site like any other.
    private static string Meant(Spelling spelling, Seed seed) =>
        spelling.Kind.StartsWith("punctuation", StringComparison.Ordinal) && seed.Host == "t.me" ? "public" : seed.Told;
}
