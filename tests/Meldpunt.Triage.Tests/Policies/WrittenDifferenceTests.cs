using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class WrittenDifferenceTests
{
    [Fact]
    public void What_is_allowed_is_read_as_it_was_written_and_allows_all_of_its_difference() => ChangedClosings.Any.Each(200, pair =>
    {
        PolicyDifference difference = PolicyDifference.Between(pair.Old, pair.New);
        AllowedChanges allowed = new(Rows(difference.Item), Rows(difference.Report))
        {
            Closed = Rows(difference.Closed),
            Other = difference.OtherChanges.Select(change => new AllowedOtherChange { Kind = change.Kind, Key = change.Key, Old = new(change.Old), New = new(change.New) }).ToValueList(),
            Unreadable = ["*: 'url' is not a property *"],
        };

        AllowedChanges? read = DifferenceDocument.ReadAllowed(DifferenceDocument.Write(allowed)).Content;

        read.Should().Be(allowed);
        difference.Except(read!).Unexpected.IsUnchanged.Should().BeTrue();
    }, ChangedVersions.Show);

    [Fact]
    public void A_mapping_is_read_as_it_was_written()
    {
        VocabularyMapping mapping = new([new("place", "where"), new("link", "link") { Answers = [new("given", ["known"]), new("none", ["unknown", "lost"])] }]);
        DifferenceDocument.ReadMapping(DifferenceDocument.Write(mapping)).Content.Should().Be(mapping);
    }

    private static ValueList<AllowedChange> Rows(DifferenceTable table) => table.Rows.Select(row => new AllowedChange(row.Where, row.Change)).ToValueList();
}
