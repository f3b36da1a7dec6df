using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.Analysis.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class LookalikeIdsTests
{
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "facts", "$.reportFacts[0].id", "fact" },
        { "routes", "$.routes[3]", "route" },
        { "groups", "$.groups[1].id", "group" },
        { "rules", "$.groups[1].rules[0].id", "rule" },
        { "rules for an empty report", "$.emptyReport[1].id", "empty-report" },
        { "referrals", "$.referrals[1].id", "referral" },
        { "notices", "$.notices[1].id", "notice" },
        { "labels", "$.labels[1].id", "label" },
        { "guarantees", "$.guarantees[1].id", "guarantee" },
        { "impossible combinations", "$.impossible[1].id", "impossible" },
        { "code systems", "$.codes[1].system", "system" },
        { "sections", "$.sections[1].id", "section" },
    };

    [Fact]
    public void Two_answers_to_one_fact_that_look_alike_are_the_worst()
    {
        Finding finding = Planted.Only(Planted.Fact("place", fact => fact with { Answers = [.. fact.Answers, "clouci", "c1oud"] }).Silent(), "lookalike-ids")
            .Is(FindingSeverity.Warning, "$.itemFacts[4].answers[8]");

        finding.Message.Should().Be(
            "These answers to 'place' look alike: 'cloud' ($.itemFacts[4].answers[1]), 'clouci' ($.itemFacts[4].answers[7]) and 'c1oud' ($.itemFacts[4].answers[8]). "
            + "A report is easily given one where another was meant; rename all but one.");
        finding.About.Ids.Should().Equal("answer.place.cloud", "answer.place.clouci", "answer.place.c1oud");
        finding.CountsNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_ids_of_one_kind_that_look_alike_are_a_warning_at_the_second(string kind, string path, string key)
    {
        Finding finding = LookalikeCheck.Find(Of("form-1", "forrn-l")).Should().ContainSingle(found => found.Message.StartsWith($"These {kind} look")).Subject;

        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Path.Should().Be(path);
        finding.Message.Should().StartWith($"These {kind} look alike: 'form-1' (").And.Contain($" and 'forrn-l' ({path}). One is easily written or read where another was meant");
        finding.About.Ids.Should().Equal($"{key}.form-1", $"{key}.forrn-l");
    }

    [Theory]
    [InlineData("place", "placed")]
    [InlineData("place", "p-lace")]
    [InlineData("form", "from")]
    [InlineData("form", "fonm")]
    [InlineData("nn", "m")]
    [InlineData("u", "v")]
    [InlineData("5", "s")]
    [InlineData("2", "z")]
    [InlineData("a1", "a11")]
    public void Ids_that_are_merely_near_are_no_finding(string one, string other) => LookalikeCheck.Find(Of(one, other)).Should().BeEmpty();

    [Fact]
    public void The_same_or_a_lookalike_in_another_place_is_no_finding() => LookalikeCheck.Find(Unchanged with
    {
        Vocabulary = new(new FactList([new("form", ["new", "in-doubt"])]), new FactList([new("place", ["nevv", "n0"])]), "in-doubt"),
        Notices = [new("label", [])],
        Labels = [new("1abel", [])],
    }).Should().BeEmpty();

    [Fact]
    public void Of_very_many_ten_are_named_and_all_can_be_accepted()
    {
        string[] ids = [.. Enumerable.Range(0, 64).Select(bits => string.Concat(Enumerable.Range(0, 6).Select(place => (bits >> place & 1) == 0 ? 'o' : '0')))];

        Finding finding = LookalikeCheck.Find(Unchanged with { Labels = ids.Select(id => new LabelRule(id, [])).ToValueList() }).Should().ContainSingle().Subject;

        finding.Message.Should().Contain("'000ooo' ($.labels[7].id)").And.Contain(" and 54 more.").And.NotContain("labels[10]");
        finding.About.Ids.Should().HaveCount(64);
    }

    [Fact]
    public void Ten_are_all_named()
    {
        string[] ids = [.. Enumerable.Range(0, 10).Select(first => string.Concat(Enumerable.Range(0, 10).Select(place => place == first ? '0' : 'o')))];

        LookalikeCheck.Find(Unchanged with { Labels = ids.Select(id => new LabelRule(id, [])).ToValueList() }).Should().ContainSingle()
            .Which.Message.Should().Contain($", '{ids[8]}' ($.labels[8].id) and '{ids[9]}' ($.labels[9].id). ");
    }

    [Fact]
    public void What_is_accepted_is_read_again_and_does_not_count()
    {
        TriagePolicy policy = Planted.Fact("place", fact => fact with { Answers = [.. fact.Answers, "c1oud"] }).Silent() with
        {
            Accepted = [new("lookalike-ids", new() { Ids = ["answer.place.c1oud", "answer.place.cloud"] }, "Both come from another system.")],
        };

        TriagePolicy read = PolicyDocument.Read(PolicyDocument.Write(policy)).PolicyOrThrow();

        read.Accepted.Should().Equal(policy.Accepted);
        Planted.Only(read, "lookalike-ids").Accepted.Should().Be(policy.Accepted[0]);
    }

    [Fact]
    public void Every_short_id_looks_like_exactly_those_that_exchanging_what_looks_alike_makes_of_it()
    {
        string[] ids = [.. Words("l1iIoO0rnmvwcda-", Seeded.OneIn(2) > 1 ? 3 : 4), .. Words("abcdefghijklmnopqrstuvwxyz0123456789-", 2)];

        Dictionary<string, string> first = new(StringComparer.Ordinal);
        Dictionary<string, string> least = new(StringComparer.Ordinal);
        foreach (string id in ids.Distinct())
        {
            string skeleton = Skeleton.Of(id);
            string spelling = BruteForceLookalikes.Spellings(id).Min(StringComparer.Ordinal)!;
            if (!first.TryAdd(skeleton, spelling)) first[skeleton].Should().Be(spelling, id);
            if (!least.TryAdd(spelling, skeleton)) least[spelling].Should().Be(skeleton, id);
        }
    }

    [Fact]
    public void The_findings_among_all_ids_of_two_letters_are_those_of_the_second_reading()
    {
        TriagePolicy policy = Of([.. Words("l1iorwvndc", 2).Where(Identifier.IsKebab)]);

        Finding[] found = [.. LookalikeCheck.Find(policy)];

        found.Should().HaveCountGreaterThan(100);
        Expected.Compare(BruteForceLookalikes.Of(policy), found);
    }

    private static IEnumerable<string> Words(string letters, int longest) => longest == 0 ? [""] : Words(letters, longest - 1).SelectMany(word => letters.Select(letter => word + letter).Append(word));

    // The ids in each kind; facts, rules and groups are divided between two lists. Only for checks that read words.
    private static TriagePolicy Of(params string[] ids)
    {
        ValueList<ReportCondition> always = [];
        return Unchanged with
        {
            Vocabulary = new(
                new FactList(ids.SkipLast(1).Select(id => new Fact(id, ["x", "in-doubt"])).ToValueList()),
                new FactList(ids.TakeLast(1).Select(id => new Fact(id, ["x", "y"])).ToValueList()),
                "in-doubt"),
            Routes = ["a", "b", .. ids],
            Groups = ids.Select(id => new RuleGroup(id, [new(id, Condition.Always, "a")])).ToValueList(),
            EmptyReport = ids.Select(id => new EmptyReportRule(id, always, "a")).ToValueList(),
            Referrals = ids.Select(id => new ReferralRule(id, always, new("Example"))).ToValueList(),
            Notices = ids.Select(id => new NoticeRule(id, always)).ToValueList(),
            Labels = ids.Select(id => new LabelRule(id, always)).ToValueList(),
            Guarantees = ids.Select(id => new Guarantee(id, GuaranteeScope.Item, GuaranteeKind.Never)).ToValueList(),
            Impossible = ids.Select(id => new ImpossibleCombination(id, GuaranteeScope.Item, Condition.Always)).ToValueList(),
            Codes = ids.Select(id => new CodeSystem(id, "Codes")).ToValueList(),
            Sections = ids.Select(id => new SourceSection(id, "Section")).ToValueList(),
        };
    }
}
