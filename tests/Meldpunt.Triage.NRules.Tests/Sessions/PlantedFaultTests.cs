using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tests.SecondReading;
using NRules;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>A comparison that cannot fail proves nothing: a fault in the rules of a session is found, and with the guard on there is no decision.</summary>
public sealed class PlantedFaultTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    public static TheoryData<string> Faults => ["an answer less", "two groups swapped", "a referral less"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_and_with_the_guard_on_refused(string fault)
    {
        Room alone = new(PolicyRules.For(Engine, null, isGuarded: false, Plant(fault)));
        Room guarded = new(PolicyRules.For(Engine, null, isGuarded: true, Plant(fault)));
        ISession session = alone.Open();
        (int count, int different, int refused) = (0, 0, 0);
        foreach (PreparedReport report in Reports())
        {
            count++;
            bool isRight = alone.Decide(session, report).Equals(Engine.Decide(report));
            if (!isRight) different++;
            bool isRefused = IsRefused(guarded, report);
            if (isRefused) refused++;
            isRefused.Should().Be(!isRight);
        }

        different.Should().BePositive();
        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {count:N0} reports, {different:N0} decided otherwise without the guard, {refused:N0} refused with it");
    }

    [Fact]
    public void Without_a_fault_the_same_comparison_finds_nothing()
    {
        ISession session = Room.OfHosts.Open();
        foreach (PreparedReport report in Reports()) Room.OfHosts.Decide(session, report).Should().Be(Engine.Decide(report));
    }

    private static TriagePolicy Plant(string fault)
    {
        TriagePolicy policy = Engine.Policy;
        return fault switch
        {
            "an answer less" => policy with
            {
                Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "not-imagery" ? rule with { When = Condition.Where("format", "audio") } : rule).ToValueList() }).ToValueList(),
            },
            "two groups swapped" => policy with { Groups = [policy.Groups[0], policy.Groups[2], policy.Groups[1], policy.Groups[3]] },
            "a referral less" => policy with { Referrals = policy.Referrals.Where(referral => referral.Id != "emergency-112").ToValueList() },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static IEnumerable<PreparedReport> Reports()
    {
        Random random = new(11);
        for (int i = 0; i < 200; i++)
        {
            Dictionary<string, string> item = Reading.OfEveryItem[random.Next(Reading.OfEveryItem.Count)].Given;
            yield return Room.Report([item], Reading.ReportFacts[random.Next(Reading.ReportFacts.Count)]);
        }
    }

    private static bool IsRefused(Room room, PreparedReport report)
    {
        try
        {
            room.Decide(room.Open(), report);
            return false;
        }
        catch (RuleRhsExpressionEvaluationException thrown)
        {
            return thrown.GetBaseException() is RulesAlteredException;
        }
    }
}
