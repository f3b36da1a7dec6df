using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Meldpunt.Triage.NRules.Tests.Authoring;

public static class ParcelRules
{
    [Priority(300), Cites("2", Ruling = true)]
    public sealed class OfFoodRule : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Kind == ParcelKind.Food);
            Then().Gives("block");
        }
    }

    [Name("very heavy"), Priority(200)]
    public sealed class Heavy : Rule
    {
        public override void Define()
        {
            Parcel parcel = null!;
            When().Match(() => parcel, p => p.Insured == true).Having(() => parcel.Weight > 20m);
            Then().Gives("block");
        }
    }

    public sealed class Otherwise : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>();
            Then().Gives("ship");
        }
    }

    public sealed class GreetsCustomers : Rule
    {
        public override void Define()
        {
            When().Match<Customer>(c => c.IsKnown);
            Then().Do(context => context.Insert("hello"));
        }
    }

    public sealed class OrOfPatterns : Rule
    {
        public override void Define()
        {
            When().Or(x => x.Match<Parcel>(p => p.Fragile).Match<Parcel>(p => p.Count > 3));
            Then().Gives("block");
        }
    }

    public sealed class AlsoCustomer : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile).Match<Customer>(c => c.IsKnown);
            Then().Gives("block");
        }
    }

    public sealed class WithNot : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile).Not<Parcel>(p => p.Count > 3);
            Then().Gives("block");
        }
    }

    public sealed class WithExists : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile).Exists<Customer>(c => c.IsKnown);
            Then().Gives("block");
        }
    }

    public sealed class WithQuery : Rule
    {
        public override void Define()
        {
            IEnumerable<Parcel> all = null!;
            When().Match<Parcel>(p => p.Fragile).Query(() => all, query => query.Match<Parcel>().Collect());
            Then().Gives("block");
        }
    }

    public sealed class TwoGives : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile);
            Then().Gives("block").Gives("ship");
        }
    }

    public sealed class GivesAndDoes : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile);
            Then().Gives("block").Do(context => context.Insert("more"));
        }
    }

    public sealed class OnlyDoes : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(p => p.Fragile);
            Then().Do(context => context.Insert("more"));
        }
    }

    public sealed class WithFilterWhere : Rule
    {
        public override void Define()
        {
            Parcel parcel = null!;
            When().Match(() => parcel, p => p.Fragile);
            Filter().Where(() => parcel.Count > 1);
            Then().Gives("block");
        }
    }

    public sealed class WithFilter : Rule
    {
        public override void Define()
        {
            Parcel parcel = null!;
            When().Match(() => parcel, p => p.Fragile);
            Filter().OnChange(() => parcel.Count);
            Then().Gives("block");
        }
    }
}

/// <summary>Rules written in NRules' own language.</summary>
public sealed class FluentRulesTests
{
    [Fact]
    public void Rule_classes_are_read_with_their_ids_sources_and_groups()
    {
        RulesReading<Parcel> reading = Read(typeof(ParcelRules.OfFoodRule), typeof(ParcelRules.Heavy), typeof(ParcelRules.Otherwise), typeof(ParcelRules.GreetsCustomers));
        reading.Faults.Should().BeEmpty();
        reading.Policy!.Rules.Select(rule => rule.Id).Should().Equal("of-food", "very-heavy", "otherwise");
        reading.Policy.Rules.First().Source.Sections.Should().Equal("2");
        reading.Policy.Rules.First().Source.Ruling.Should().BeTrue();
        reading.OtherRules.Should().Equal(typeof(ParcelRules.GreetsCustomers).FullName);
    }

    [Fact]
    public void Running_the_rules_proves_the_reading_and_finds_rules_that_are_others()
    {
        Type[] classes = [typeof(ParcelRules.OfFoodRule), typeof(ParcelRules.Heavy), typeof(ParcelRules.Otherwise), typeof(ParcelRules.GreetsCustomers)];
        RulesReading<Parcel> reading = Read(classes);
        RulesProof proof = reading.Prove(Repository(classes).Compile());
        proof.ToString().Should().Be("45 combinations run, 16 of them complete, 0 different");

        RulesProof without = reading.Prove(Repository([.. classes.Where(one => one != typeof(ParcelRules.Heavy))]).Compile());
        without.Holds.Should().BeFalse();
        without.Differences[0].Should().Contain("those of the policy [very-heavy]");
    }

    [Theory]
    [InlineData(typeof(ParcelRules.OrOfPatterns), "has an Or of patterns: write a rule for each, so that each is a reason of its own")]
    [InlineData(typeof(ParcelRules.AlsoCustomer), "also matches Customer: a decision about one Parcel is read")]
    [InlineData(typeof(ParcelRules.WithNot), "has Not: it looks at more than one Parcel")]
    [InlineData(typeof(ParcelRules.WithExists), "has Exists: it looks at more than one Parcel")]
    [InlineData(typeof(ParcelRules.WithQuery), "also matches a Query: a decision about one Parcel is read")]
    [InlineData(typeof(ParcelRules.TwoGives), "gives two routes: write a rule for each")]
    [InlineData(typeof(ParcelRules.GivesAndDoes), "does more than give a route. Write that as a rule of its own, which reacts to Given")]
    [InlineData(typeof(ParcelRules.OnlyDoes), "gives no route: end it with Then().Gives(\"a-route\"), or say by RulesReadingOptions.RouteOf which it asks for")]
    [InlineData(typeof(ParcelRules.WithFilterWhere), "has a Filter(): what it does depends on when it last fired. Write what it filters as conditions")]
    [InlineData(typeof(ParcelRules.WithFilter), "has a Filter(): what it does depends on when it last fired. Write what it filters as conditions")]
    public void What_is_no_decision_about_one_fact_is_refused_with_the_rule_and_its_class(Type rule, string message)
    {
        RulesReading<Parcel> reading = Read(rule, typeof(ParcelRules.Otherwise));
        ReadingFault fault = reading.Faults.Should().ContainSingle().Which;
        fault.Message.Should().Be(message);
        fault.Class.Should().Be(rule);
        fault.ToString().Should().Be($"{fault.Rule} ({rule.Name}): {message}");
    }

    [Fact]
    public void Rules_that_do_something_else_are_read_where_the_host_says_their_routes()
    {
        RulesReading<Parcel> reading = RulesReading.Read<Parcel>(
            Repository(typeof(ParcelRules.OnlyDoes), typeof(ParcelRules.Otherwise)), "parcels", "1", policy => policy.Routes("open", "open", "block", "ship"),
            new() { RouteOf = rule => rule.Name.EndsWith("OnlyDoes", StringComparison.Ordinal) ? "block" : "ship" });
        reading.Faults.Should().BeEmpty();
        reading.Policy!.Rules.Select(rule => (rule.Id, rule.Route)).Should().Equal(("only-does", "block"), ("otherwise", "ship"));
        reading.Trusted.Should().Contain("only-does: what it does is not read; its route is what RouteOf says");
    }

    [Fact]
    public void A_repository_without_rules_about_the_class_is_told() =>
        Read(typeof(ParcelRules.GreetsCustomers)).Faults.Should().ContainSingle().Which.ToString().Should().Be("No rule is about Parcel.");

    private static RulesReading<Parcel> Read(params Type[] classes) =>
        RulesReading.Read<Parcel>(Repository(classes), "parcels", "1", policy => policy.Routes("open", "open", "block", "ship").Section("2", "what is sent"));

    private static RuleRepository Repository(params Type[] classes)
    {
        RuleRepository repository = new();
        repository.Load(load => load.NestedTypes().From(classes));
        return repository;
    }
}
