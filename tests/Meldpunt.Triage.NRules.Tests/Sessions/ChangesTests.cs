using Meldpunt.Triage.TestPolicies;
using NRules;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>Answers change while a case is in its session.</summary>
public sealed class ChangesTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void Changes_keep_up_with_the_answers()
    {
        Random random = new(5);
        ISession session = Room.OfNRulesAlone.Open();
        TriageCase[] cases = [.. Enumerable.Range(0, 20).Select(_ => Room.OfNRulesAlone.Rules.Case(Room.Random(Engine, random)))];
        session.InsertAll(cases);
        session.Fire();
        int changes = Seeded.Cases(20_000);
        int different = 0;
        for (int change = 0; change < changes; change++)
        {
            TriageCase one = cases[random.Next(cases.Length)];
            one.Report = Changed(one.Report, random);
            one.Decision.Should().BeNull("what was decided is no longer about these answers");
            session.Update(one);
            session.Fire();
            if (!Engine.Decide(one.Report).Equals(one.Decision)) different++;
        }

        different.Should().Be(0);
        session.Query<CaseDecided>().AsEnumerable().Should().HaveCount(cases.Length);
        session.Query<ItemDecided>().AsEnumerable().Should().HaveCount(cases.Sum(one => one.Report.Items.Count));
        session.Query<RuleApplies>().AsEnumerable().Should().HaveCount(cases.Sum(Applying));
        session.RetractAll(cases);
        session.Query<object>().AsEnumerable().Should().BeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{changes:N0} changes, {different} differences");
    }

    [Fact]
    public void An_item_that_did_not_change_stays_the_same_fact()
    {
        ISession session = Room.OfHosts.Open();
        TriageCase one = Room.OfHosts.Rules.Case(new Report { Items = [new() { Persons = Persons.AdultsOnly }, new() { Place = Place.Cloud }] });
        session.Insert(one);
        session.Fire();
        TriageItem[] before = [.. session.Query<TriageItem>().AsEnumerable().OrderBy(item => item.Index)];

        one.Report = Room.OfHosts.Rules.Prepare(new() { Items = [new() { Persons = Persons.AdultsOnly }, new() { Place = Place.DarkWeb }] });
        session.Update(one);
        session.Fire();
        TriageItem[] after = [.. session.Query<TriageItem>().AsEnumerable().OrderBy(item => item.Index)];
        after[0].Should().BeSameAs(before[0]);
        after[1].Should().NotBeSameAs(before[1]);
        after[1].Answer<Place>().Should().Be(Place.DarkWeb);
        after[1].Answer<Persons>().Should().BeNull();
    }

    [Fact]
    public void Two_items_with_the_same_answers_are_two_facts()
    {
        ISession session = Room.OfHosts.Open();
        TriageCase one = Room.OfHosts.Rules.Case(new Report { Items = [new(), new()] });
        session.Insert(one);
        session.Fire();
        one.Decision!.Items.Should().HaveCount(2);
    }

    private static int Applying(TriageCase one) =>
        one.Report.Items.Sum(item => Engine.Decide(item.Answers).Reasons.Count + 1); // And the rule for all else, which gives no reason.

    private static PreparedReport Changed(PreparedReport report, Random random)
    {
        List<PreparedItem> items = [.. report.Items];
        switch (random.Next(4))
        {
            case 0:
                return report with { Answers = Room.Random(report.Answers.Facts, random) };
            case 1 when items.Count > 0:
                items.RemoveAt(random.Next(items.Count));
                break;
            case 2 when items.Count > 0:
                items[random.Next(items.Count)] = new() { Answers = Room.Random(Engine.Policy.Vocabulary.ItemFacts, random) };
                break;
            default:
                if (items.Count < 4) items.Add(new() { Answers = Room.Random(Engine.Policy.Vocabulary.ItemFacts, random) });
                break;
        }

        return report with { Items = items.ToValueList() };
    }
}
