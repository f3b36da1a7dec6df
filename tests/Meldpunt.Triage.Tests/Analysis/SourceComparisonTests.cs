using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>What changed on the page that a policy comes from, and what cites it.</summary>
public sealed class SourceComparisonTests
{
    private static readonly string[] Blocks = ["Parcels", "We take letters.", "No food.", "No drinks either.", "The shop takes food.", "Call the shop."];

    private static readonly TriagePolicy Policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "rest", "assess").Build() with
    {
        Sections = [Section("1", 0, 1), Section("2", 2, 3), Section("3", 3, 4, 5)],
        Groups = [new("A", [new("food", Condition.Where("content", "letter"), "refer") { Source = Citation.Of("2") }, new("rest", Condition.Always, "assess") { GivesReason = false, Source = Citation.Of("1") }])],
        Referrals = [new("shop", [ReportCondition.Always], new("The shop")) { Source = Citation.Of("3") }],
        Notices = [new("letters", [ReportCondition.Always]) { Source = Citation.Of("1", "3") }],
        Labels = [new("urgent", [ReportCondition.Always]) { Source = Citation.Of("2") }],
        Guarantees = [new("no-food", GuaranteeScope.Item, GuaranteeKind.Never) { Source = Citation.Of("2") }],
        Texts = new([new("en", [new("reason.food", "a"), new("referral.shop", "b"), new("referral.shop.text", "c"), new("notice.letters", "d"), new("label.urgent", "e"), new("reason.food-and-drink", "f")])]),
    };

    [Fact]
    public void A_page_that_is_as_it_was_has_no_change_however_it_is_laid_out()
    {
        Compare(Blocks).Should().BeEmpty();
        SourceComparison.Compare(Policy, SourcePage.FromText("Parcels\n\nWe take\n  letters.\n\n\n• No food.\n* No drinks\u200B either.\n\n- The shop takes\u00A0food.\r\n\r\nCall the shop.\r\n")).Should().BeEmpty();
        Compare([.. Enumerable.Reverse(Blocks)]).Should().BeEmpty("the order plays no part");
    }

    [Fact]
    public void A_paragraph_with_another_text_changed_and_what_cites_it_is_named()
    {
        SourceChange changed = Compare(Replaced(2, "No food or plants.")).Should().ContainSingle().Which;

        (changed.Kind, changed.Text, changed.Kept).Should().Be((SourceChangeKind.Changed, "No food or plants.", SourcePage.Fingerprint("No food.")));
        changed.Fingerprint.Should().Be(SourcePage.Fingerprint("No food or plants."));
        changed.Sections.Should().Equal("2");
        changed.CitedBy.Should().Equal("rule food", "label urgent", "guarantee no-food");
        changed.Texts.Should().Equal("reason.food", "label.urgent");
    }

    [Fact]
    public void A_paragraph_of_two_sections_concerns_what_cites_either()
    {
        SourceChange changed = Compare(Replaced(3, "Drinks may be sent.")).Should().ContainSingle().Which;

        changed.Sections.Should().Equal("2", "3");
        changed.CitedBy.Should().Equal("rule food", "referral shop", "notice letters", "label urgent", "guarantee no-food");
        changed.Texts.Should().Equal("reason.food", "referral.shop", "referral.shop.text", "notice.letters", "label.urgent");
    }

    [Fact]
    public void Each_kind_of_what_cites_a_section_is_named_as_what_it_is()
    {
        TriagePolicy policy = Policy with
        {
            EmptyReport = [new("nobody", [ReportCondition.Always], "refer") { Source = Citation.Of("1") }],
            Impossible = [new("both", GuaranteeScope.Item, Condition.Where("content", "letter")) { Source = Citation.Of("1") }],
            Texts = new([new("en", [new("reason.rest", "a"), new("reason.nobody", "b")])]),
        };

        SourceChange changed = SourceComparison.Compare(policy, SourcePage.FromBlocks(Replaced(1, "We take letters and cards."))).Should().ContainSingle().Which;

        changed.CitedBy.Should().Equal("rule rest", "empty report nobody", "notice letters", "impossible both");
        changed.Texts.Should().Equal("reason.rest");
    }

    [Fact]
    public void A_page_that_is_null_is_refused()
    {
        FluentActions.Invoking(() => SourcePage.FromText(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => SourcePage.FromBlocks(null!)).Should().Throw<ArgumentNullException>().WithParameterName("blocks");
        FluentActions.Invoking(() => SourcePage.Fingerprint(null!)).Should().Throw<ArgumentNullException>().WithParameterName("block");
    }

    [Fact]
    public void What_is_no_longer_there_went_and_what_is_new_came_beside_its_neighbour()
    {
        Show(Compare([.. Blocks[..4], Blocks[5]])).Should().Equal("Went 3: ");
        Show(Compare([.. Blocks[..3], "No plants.", .. Blocks[3..]])).Should().Equal("Came 2: No plants.");
        Show(Compare(["Welcome", .. Blocks])).Should().Equal("Came 1: Welcome");
        Show(Compare([.. Blocks[..2], "Two", "new ones", .. Blocks[3..]])).Should().Equal("Changed 2: Two", "Came 1: new ones");
        Show(Compare([])).Should().HaveCount(6).And.OnlyContain(change => change.StartsWith("Went", StringComparison.Ordinal));
        Show(SourceComparison.Compare(Policy with { Sections = [new("1", "a")] }, SourcePage.FromBlocks(["One"]))).Should().Equal("Came : One");
    }

    [Fact]
    public void Every_page_with_some_blocks_left_out_replaced_and_put_in_has_exactly_these_changes()
    {
        int pages = 0;
        for (int left = 0; left < 1 << Blocks.Length; left++)
        {
            for (int replaced = 0; replaced < 1 << Blocks.Length; replaced++)
            {
                if ((left & replaced) != 0) continue;
                string[] page = [.. Blocks.Select((block, i) => (block, i)).Where(one => (left >> one.i & 1) == 0).Select(one => (replaced >> one.i & 1) != 0 ? $"new {one.block}" : one.block)];
                ValueList<SourceChange> changes = Compare(page);
                changes.Where(change => change.Text is not null).Select(change => change.Text).Should().Equal(page.Where(block => block.StartsWith("new", StringComparison.Ordinal)), "each new block is told once");
                changes.Where(change => change.Kept is not null).Select(change => change.Kept).Should().BeEquivalentTo(Blocks.Except(page).Select(SourcePage.Fingerprint), "each lost one is told once");
                pages++;
            }
        }

        pages.Should().Be(729);
    }

    [Theory]
    [InlineData("abc", "$.sections[0].fingerprints[0]: 'abc' is not a fingerprint: expected 16 digits and letters from a to f, as 'meldpunt check --source' shows them")]
    [InlineData("0123456789ABCDEF", "$.sections[0].fingerprints[0]: '0123456789ABCDEF' is not a fingerprint: expected 16 digits and letters from a to f, as 'meldpunt check --source' shows them")]
    public void A_fingerprint_that_is_none_is_a_fault(string fingerprint, string expected)
    {
        TriagePolicy policy = Policy with { Guarantees = [], Texts = PolicyTexts.None, Sections = [new("1", "a") { Fingerprints = [fingerprint] }, new("2", "b"), new("3", "c")] };

        policy.Invoking(one => PolicyAnalysis.Create(one)).Should().Throw<PolicyException>().WithMessage($"*{expected}*");
    }

    private static SourceSection Section(string id, params int[] blocks) => new(id, id) { Fingerprints = blocks.Select(block => SourcePage.Fingerprint(Blocks[block])).ToValueList() };

    private static string[] Replaced(int place, string text) => [.. Blocks[..place], text, .. Blocks[(place + 1)..]];

    private static ValueList<SourceChange> Compare(string[] page) => SourceComparison.Compare(Policy, SourcePage.FromBlocks(page));

    private static string[] Show(ValueList<SourceChange> changes) => [.. changes.Select(change => $"{change.Kind} {string.Join(",", change.Sections)}: {change.Text}")];
}
