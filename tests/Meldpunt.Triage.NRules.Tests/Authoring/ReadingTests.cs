using System.Globalization;
using System.Linq.Expressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.NRules.Tests.Authoring;

/// <summary>Conditions are asked, not parsed: what they say is read whatever they are written with, or refused with what to write instead.</summary>
public sealed class ReadingTests
{
    private static readonly ParcelKind[] Some = [ParcelKind.Letter, ParcelKind.Food];

    public static TheoryData<string, Expression<Func<Parcel, bool>>, string> Forms => new()
    {
        { "a comparison", p => p.Kind == ParcelKind.Food, "kind: food" },
        { "two facts, one of them never null", p => p.Kind == ParcelKind.Food && p.Declared == ParcelKind.Letter, "kind: food; declared: letter" },
        { "a list", p => Some.Contains(p.Declared), "declared: letter food" },
        { "a set", p => Own.InSet(p.Kind), "kind: letter food" },
        { "a method with a list", p => Own.In(p.Kind, ParcelKind.Letter, ParcelKind.Unknown), "kind: letter unknown" },
        { "a method with a pattern", p => Own.IsLetterOrFood(p.Kind), "kind: letter food" },
        { "a bool that can be null", p => p.Insured == true, "insured: yes" },
        { "a bool that is true unless said otherwise", p => !(p.Insured ?? true), "insured: no" },
        { "a bool that cannot be null", p => !p.Fragile, "fragile: no" },
        { "not null and not one", p => p.Kind != null && p.Kind != ParcelKind.Food, "kind: letter parcel unknown" },
        { "De Morgan", p => !(p.Kind != ParcelKind.Food || p.Declared != ParcelKind.Letter), "kind: food; declared: letter" },
        { "a number above a fixed one", p => p.Weight > 10m, "weight: over-10" },
        { "a whole number and a part of one", p => p.Count > 2.5m, "count: over-2-point-5" },
        { "a double that a decimal says exactly", p => p.Share >= 0.5, "share: from-0-point-5" },
        { "a number between fixed ones", p => p.Count >= 2 && p.Count < 5, "count: from-2-under-5" },
    };

    public static TheoryData<string, Expression<Func<Parcel, bool>>, string> Refusals => new()
    {
        {
            "unequal holds for unanswered", p => p.Kind != ParcelKind.Food,
            "where kind is unanswered, it holds, though it would not for kind = food: unanswered is not an answer. Write the answers for which it holds: kind is letter or parcel or unknown"
        },
        {
            "an Or of several facts", p => p.Kind == ParcelKind.Food || p.Insured == true,
            "is an Or of several facts: insured is yes; or kind is food. Write a rule for each, so that each is a reason of its own"
        },
        { "a computed property", p => p.IsHeavy, "looks at Parcel.IsHeavy, which has no closed list of answers (Boolean, computed)" },
        { "a text", p => p.Name == "x", "looks at Parcel.Name, which has no closed list of answers (String)" },
        { "the whole fact", p => Own.IsOdd(p), "hands the whole Parcel to other code; hand it the properties that it looks at" },
        { "the time", p => p.Fragile && DateTime.Now.Hour > 3, "looks at DateTime.Now, which is another one each time" },
        { "a method that throws", p => Own.Throws(p.Kind), "throws InvalidOperationException for kind is unanswered" },
        { "a contradiction", p => p.Declared == ParcelKind.Food && p.Declared == ParcelKind.Letter, "never holds, whatever is answered" },
        { "arithmetic", p => p.Count % 2 == 1, "looks at Parcel.Count other than by comparing it with a fixed number" },
        { "a negated number", p => -p.Count > 3, "looks at Parcel.Count other than by comparing it with a fixed number" },
        { "a number that a condition chooses", p => (p.Fragile ? p.Count : 0) > 3, "looks at Parcel.Count other than by comparing it with a fixed number" },
        { "a conversion that rounds", p => (int)p.Weight!.Value > 3, "looks at Parcel.Weight other than by comparing it with a fixed number" },
        { "a float that no decimal says", p => p.Ratio > 0.1f, "compares Parcel.Ratio with 0.1, which is no number that a decimal says exactly; write a decimal" },
        { "a limit that throws", p => p.Count > Own.Limit(), "compares Parcel.Count with what throws InvalidOperationException" },
        { "two numbers compared", p => p.Count > p.Weight, "looks at Parcel.Count other than by comparing it with a fixed number" },
        { "not null alone", p => p.Kind != null, "does not hold where kind is unanswered, though it holds for every answer; leave that out, or name the answers for which it holds" },
    };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void A_condition_is_read_whatever_it_is_written_with(string form, Expression<Func<Parcel, bool>> condition, string read)
    {
        RulesReading<Parcel> reading = Read(Rule("one", 100, condition), Default());
        reading.Faults.Should().BeEmpty(form);
        string.Join("; ", reading.Policy!.Rules.First().When.Parts.Select(part => $"{part.Fact}: {string.Join(' ', part.Answers)}")
            .OrderBy(part => read.IndexOf(part, StringComparison.Ordinal))).Should().Be(read);
    }

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_refused_with_what_to_write_instead(string form, Expression<Func<Parcel, bool>> condition, string message)
    {
        RulesReading<Parcel> reading = Read(Rule("one", 100, condition), Default());
        reading.Policy.Should().BeNull(form);
        reading.Faults.Select(fault => fault.ToString()).Should().Contain($"one: {message}");
        reading.Invoking(it => it.PolicyOrThrow()).Should().Throw<PolicyException>().WithMessage($"The rules about Parcel cannot be read as a policy:*{message}*");
    }

    [Fact]
    public void A_condition_that_answers_otherwise_each_time_is_refused()
    {
        int asked = 0;
        Func<bool, bool> flips = _ => asked++ % 2 == 0;
        Read(Rule("one", 100, p => flips(p.Fragile)), Default()).Faults.Should().ContainSingle()
            .Which.Message.Should().Be("answers otherwise when it is asked again, for fragile is unanswered; a condition must depend on its fact alone");
    }

    [Fact]
    public void A_rule_without_conditions_gives_no_reason_and_priorities_are_groups()
    {
        RulesReading<Parcel> reading = Read(Rule("of-food", 20, p => p.Kind == ParcelKind.Food), Rule("fragile", 20, p => p.Fragile), Default());
        reading.Policy!.Groups.Select(group => group.Id).Should().Equal("20", "0");
        reading.Policy.Rules.Select(rule => rule.GivesReason).Should().Equal(true, true, false);
    }

    [Fact]
    public void Two_routes_of_one_priority_are_a_conflict_with_its_witness()
    {
        RulesReading<Parcel> reading = Read(Rule("of-food", 20, p => p.Kind == ParcelKind.Food), Rule("fragile", 20, p => p.Fragile, "ship"), Default());
        PolicyAnalysis.Create(reading.PolicyOrThrow()).Findings().Should().ContainSingle(finding => finding.Code == FindingCodes.Conflict)
            .Which.ToString().Should().Contain("of-food").And.Contain("fragile = yes");
    }

    [Fact]
    public void The_code_that_conditions_call_and_the_answers_of_closing_are_told()
    {
        RulesReading<Parcel> reading = Read(Rule("one", 100, p => Own.InSet(p.Kind) && p.Insured == true), Default());
        reading.Trusted.Should().Equal(
            "insured: closing answers it by 'yes', as nobody said otherwise (RulesReadingOptions.Closed)",
            "kind: closing answers it by 'letter', as nobody said otherwise (RulesReadingOptions.Closed)",
            "one: asks Own.InSet, which must depend on what it is handed alone");
    }

    [Fact]
    public void A_limit_that_can_be_set_is_told() =>
        Read(Rule("one", 100, p => p.Count > Own.Most), Default()).Trusted.Should().Equal("one: asks Own.Most, which must depend on what it is handed alone");

    [Fact]
    public void What_the_framework_looks_up_elsewhere_is_told()
    {
        RulesReading<Parcel> reading = Read(
            Rule("one", 100, p => p.Insured == true && File.Exists("parcels")),
            Rule("two", 100, p => p.Insured == true && Environment.GetEnvironmentVariable("PARCELS") == "no"),
            Rule("three", 100, p => p.Insured == true && CultureInfo.CurrentCulture.IsReadOnly && new[] { ParcelKind.Food }.Contains(p.Declared)),
            Default());

        string[] asked = [.. reading.Trusted.Where(one => one.Contains("asks", StringComparison.Ordinal))];
        reading.Faults.Should().OnlyContain(fault => fault.Message == "never holds, whatever is answered");
        asked.Should().BeEquivalentTo(
            "one: asks File.Exists, which must depend on what it is handed alone",
            "two: asks Environment.GetEnvironmentVariable, which must depend on what it is handed alone",
            "three: asks CultureInfo.CurrentCulture, which must depend on what it is handed alone");
    }

    [Fact]
    public void What_is_not_a_number_has_no_answer()
    {
        RulesReading<Parcel> reading = Read(Rule("one", 100, p => p.Share >= 0.5), Default());
        reading.Answers(new() { Share = 0.5 })["share"].Should().Be("from-0-point-5");
        reading.Answers(new() { Share = Math.BitDecrement(0.5) })["share"].Should().Be("under-0-point-5");
        reading.Answers(new() { Share = double.PositiveInfinity })["share"].Should().Be("from-0-point-5");
        reading.Invoking(it => it.Answers(new() { Share = double.NaN })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Two_rules_of_one_id_are_refused()
    {
        Read(Rule("one", 100, p => p.Fragile), Rule("one", 90, p => !p.Fragile), Default()).Faults.Should().ContainSingle()
            .Which.Message.Should().Be("has the id 'one', as has one; name one of them by [Name]");
    }

    [Fact]
    public void Answers_of_a_fact_are_decided_as_its_rules_decide()
    {
        RulesReading<Parcel> reading = Read(Rule("heavy", 20, p => p.Weight > 10m), Rule("of-food", 10, p => p.Kind == ParcelKind.Food), Default());
        TriageEngine engine = TriageEngine.Create(reading.PolicyOrThrow());
        engine.Decide(reading.Answers(new() { Weight = 11.5m, Kind = ParcelKind.Food })).Reasons.Should().Equal("heavy", "of-food");
        engine.Decide(reading.Answers(new() { Weight = 10m, Kind = ParcelKind.Letter })).Route.Should().Be("ship");
        engine.Decide(reading.Answers(new())).Route.Should().Be("open");
        reading.Invoking(it => it.Answers(new() { Kind = (ParcelKind)99 })).Should().Throw<ArgumentException>();
    }

    internal static IRuleDefinition Default() => Rule("otherwise", 0, null, "ship");

    internal static IRuleDefinition Rule(string name, int priority, Expression<Func<Parcel, bool>>? condition, string route = "block")
    {
        RuleBuilder rule = new();
        rule.Name(name);
        rule.Priority(priority);
        PatternBuilder pattern = rule.LeftHandSide().Pattern(typeof(Parcel), "p");
        if (condition is not null) pattern.Condition(condition);
        rule.RightHandSide().Action((Expression<Action<IContext>>)(context => Given.Put(context, route)));
        return rule.Build();
    }

    internal static RulesReading<Parcel> Read(params IRuleDefinition[] rules) => RulesReading.Read<Parcel>(rules, "parcels", "1", policy => policy.Routes("open", "open", "block", "ship"));
}
