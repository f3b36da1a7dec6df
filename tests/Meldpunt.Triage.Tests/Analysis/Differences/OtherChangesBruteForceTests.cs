using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>The documents of both versions are compared as JSON, value by value.</summary>
public sealed class OtherChangesBruteForceTests
{
    private const string Hidden = "(a fingerprint)";

    [Fact]
    public void The_contacts_the_words_of_URLs_and_the_texts_that_differ_are_exactly_those_that_differ_in_the_JSON() => ChangedDocuments.Any.Each(2_000, pair =>
    {
        using JsonDocument old = Written(pair.Old), present = Written(pair.New);
        string[] expected =
        [
            .. Compare("Contact", Contacts(old.RootElement, present.RootElement), Contacts(present.RootElement, old.RootElement)),
            .. Compare("Evidence", Evidence(old.RootElement, present.RootElement), Evidence(present.RootElement, old.RootElement)),
            .. Compare("Text", Texts(old.RootElement, present.RootElement), Texts(present.RootElement, old.RootElement)),
        ];

        PolicyDifference.Between(pair.Old, pair.New).OtherChanges
            .Where(change => change.Kind is OtherChangeKind.Contact or OtherChangeKind.Evidence or OtherChangeKind.Text)
            .Select(change => $"{change.Kind} {change.Key}: {Shown(change.Old)} → {Shown(change.New)}").Order().Should().Equal(expected.Order());
    }, ChangedVersions.Show);

    [Fact]
    public void Nothing_counts_exactly_when_the_documents_differ_in_no_more_than_the_version_and_the_schema() => ChangedDocuments.Any.Each(2_000, pair =>
    {
        bool isSame = Whole(pair.Old) == Whole(pair.New);
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);

        difference.IsUnchanged.Should().Be(isSame, string.Join("; ", difference.OtherChanges));
        difference.OtherChanges.Where(change => !change.Counts && change.Kind is not (OtherChangeKind.Version or OtherChangeKind.Schema)).Should().BeEmpty();
        if (pair.Old.Version != pair.New.Version) difference.OtherChanges.Should().Contain(change => change.Kind == OtherChangeKind.Version);
        if (pair.Old.Schema != pair.New.Schema) difference.OtherChanges.Should().Contain(change => change.Kind == OtherChangeKind.Schema);
    }, ChangedVersions.Show);

    [Fact]
    public void Every_other_change_has_a_key_of_its_own_values_that_differ_and_a_line_that_moves_no_other() => ChangedDocuments.Any.Each(500, pair =>
    {
        ValueList<OtherChange> changes = PolicyDifference.Between(pair.Old, pair.New).OtherChanges;

        changes.Select(change => (change.Kind, change.Key)).Should().OnlyHaveUniqueItems();
        changes.Where(change => change.Old == change.New).Should().BeEmpty();
        changes.Select(change => change.ToString()).Where(line => line.Length > 400 || line.Any(char.IsControl) || line.Contains('\u2067', StringComparison.Ordinal)).Should().BeEmpty();
    }, ChangedVersions.Show);

    private static JsonDocument Written(TriagePolicy policy) => JsonDocument.Parse(PolicyDocument.Write(policy));

    // The order of languages says which is the first, and is no part of the sorted document.
    private static string Whole(TriagePolicy policy) =>
        Convert.ToBase64String(PolicyDocument.Canonical(policy with { Version = "", Schema = null })) + string.Join(' ', policy.Texts.Languages.Select(language => language.Language));

    private static IEnumerable<(string, string)> Contacts(JsonElement document, JsonElement other) =>
        from referral in document.GetProperty("referrals").EnumerateArray()
        let id = referral.GetProperty("id").GetString()
        where other.GetProperty("referrals").EnumerateArray().Any(known => known.GetProperty("id").GetString() == id)
        from part in referral.GetProperty("contact").EnumerateObject()
        select ($"{part.Name} of {id}", part.Value.GetString()!);

    private static IEnumerable<(string, string)> Evidence(JsonElement document, JsonElement other)
    {
        if (!document.TryGetProperty("evidence", out JsonElement evidence)) return [];
        if (!other.TryGetProperty("evidence", out _)) return [("urls", "read")];
        return from fact in evidence.EnumerateObject()
               from answer in fact.Value.GetProperty("answers").EnumerateObject()
               select ($"{fact.Name} {answer.Name}", $"{fact.Value.GetProperty("fact").GetString()} is {answer.Value.GetString()}");
    }

    private static IEnumerable<(string, string)> Texts(JsonElement document, JsonElement other)
    {
        if (!document.TryGetProperty("texts", out JsonElement texts) || !other.TryGetProperty("texts", out JsonElement known)) return [];
        return from language in texts.EnumerateObject()
               where known.TryGetProperty(language.Name, out _)
               from text in language.Value.EnumerateObject()
               select ($"{language.Name}.{text.Name}", text.Value.GetString()!);
    }

    private static IEnumerable<string> Compare(string kind, IEnumerable<(string Key, string Value)> old, IEnumerable<(string Key, string Value)> present)
    {
        (Dictionary<string, string> before, Dictionary<string, string> after) = (old.ToDictionary(one => one.Key, one => one.Value), present.ToDictionary(one => one.Key, one => one.Value));
        return before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => $"{kind} {key}: {Bounded(before.GetValueOrDefault(key))} → {Bounded(after.GetValueOrDefault(key))}");
    }

    // What the makers of these documents write that is long, turned, or looks like a fingerprint.
    private static string? Bounded(string? value) => value is null ? null : value.Length > 200 || value.Contains('\u2067', StringComparison.Ordinal) || value.StartsWith("sha256:", StringComparison.Ordinal) ? Hidden : value;

    private static string? Shown(string? value) => value?.StartsWith("sha256:", StringComparison.Ordinal) is true ? Hidden : value;
}
