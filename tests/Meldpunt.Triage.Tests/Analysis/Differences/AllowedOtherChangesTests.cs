using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class AllowedOtherChangesTests
{
    private static readonly PolicyDifference Difference = PolicyDifference.Between(Unchanged, Referrals(rule => rule with { Contact = new("other", "1") }) with
    {
        Version = "next",
        Texts = new(Unchanged.Texts.Languages.Select(language => language with
        {
            Entries = language.Entries.Select(entry => entry.Key.StartsWith("phrase.", StringComparison.Ordinal) ? entry with { Text = $"{entry.Text}!" } : entry).ToValueList(),
        }).ToValueList()),
    });

    [Fact]
    public void Allowing_every_other_change_by_its_values_leaves_none_and_no_entry_unused() => ChangedDocuments.Any.Each(300, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);

        AllowedDifference left = difference.Except(Allowed([.. difference.OtherChanges.Select(Exactly)]));

        left.Unexpected.OtherChanges.Should().BeEmpty();
        left.Unexpected.IsUnchanged.Should().Be(difference.IsEquivalent);
        left.UnusedOther.Should().BeEmpty();
    }, ChangedVersions.Show);

    [Fact]
    public void Allowing_all_but_one_other_change_leaves_that_one() => ChangedDocuments.Any.Each(300, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        foreach (OtherChange one in difference.OtherChanges)
        {
            difference.Except(Allowed([.. difference.OtherChanges.Where(change => change != one).Select(Exactly)])).Unexpected.OtherChanges.Should().Equal(one);
        }
    }, ChangedVersions.Show);

    [Theory]
    [InlineData("nl.phrase.*", "nl.", false)]
    [InlineData("nl.phrase.*", "en.", true)]
    [InlineData("*.phrase.*", "", false)]
    [InlineData("*", "", false)]
    public void A_key_with_an_asterisk_allows_all_that_match(string key, string start, bool areLeft) =>
        Difference.Except(Allowed(new AllowedOtherChange { Kind = OtherChangeKind.Text, Key = key })).Unexpected.OtherChanges
            .Any(change => change.Kind == OtherChangeKind.Text && change.Key.StartsWith(start, StringComparison.Ordinal)).Should().Be(areLeft);

    [Fact]
    public void An_entry_with_other_values_than_happened_allows_nothing_and_is_unused()
    {
        AllowedDifference left = Difference.Except(Allowed(
            new AllowedOtherChange { Kind = OtherChangeKind.Contact, Key = "phone of emergency-112", New = new("2") },
            new AllowedOtherChange { Kind = OtherChangeKind.Contact, Key = "phone of emergency-112", Old = new(null) },
            new AllowedOtherChange { Kind = OtherChangeKind.Contact, Key = "phone of emergency-112", Old = new("112"), New = new("1") }));

        left.UnusedOther.Should().Equal(0, 1);
        left.Unexpected.OtherChanges.Should().HaveCount(Difference.OtherChanges.Count - 1);
    }

    [Fact]
    public void An_entry_for_what_does_not_count_is_never_out_of_date() =>
        Difference.Except(Allowed(new AllowedOtherChange { Kind = OtherChangeKind.Version, New = new("another") }, new AllowedOtherChange { Kind = OtherChangeKind.Schema })).UnusedOther.Should().BeEmpty();

    [Fact]
    public void A_wrong_kind_in_expected_changes_is_told_with_its_place_and_the_nearest_word() =>
        Faults("""{"otherChanges": [{"kind": "txet"}, {"key": "nl.*"}, {"kind": "text", "kye": "nl.*", "old": 1}, "the version"]}""").Should().Equal(
            "$.otherChanges[0].kind: 'txet' is not a kind; did you mean 'text'?",
            "$.otherChanges[1].kind: 'kind' is missing",
            "$.otherChanges[2].kye: 'kye' is not a property here; did you mean 'key'?",
            "$.otherChanges[2].old: expected a text",
            "$.otherChanges[3]: expected an object");

    [Fact]
    public void An_empty_key_of_an_expected_change_is_refused()
    {
        Action except = () => Difference.Except(Allowed(new AllowedOtherChange { Kind = OtherChangeKind.Text, Key = "" }));

        except.Should().Throw<PolicyException>().Which.Faults.Select(fault => fault.Path).Should().Equal("$.otherChanges[0].key");
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*", "a", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("*b*", "abc", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "ace", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("abc", "abcd", false)]
    [InlineData("*bc*bc", "abc", false)]
    [InlineData("*a*c", "abc", true)]
    [InlineData("a*x*e", "abcde", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    public void An_asterisk_stands_for_any_text(string pattern, string text, bool matches) => Wildcard.Matches(pattern, text).Should().Be(matches);

    private static AllowedChanges Allowed(params AllowedOtherChange[] others) => new([], []) { Other = [.. others] };

    private static AllowedOtherChange Exactly(OtherChange change) => new() { Kind = change.Kind, Key = change.Key, Old = new(change.Old), New = new(change.New) };

    private static IEnumerable<string> Faults(string document) =>
        DifferenceDocument.ReadAllowed(Encoding.UTF8.GetBytes(document)).Faults.Select(fault => $"{fault.Path}: {fault.Message}");
}
