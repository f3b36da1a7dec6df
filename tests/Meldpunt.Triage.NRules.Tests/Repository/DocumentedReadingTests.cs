using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Meldpunt.Triage.NRules.Tests.Repository;

/// <summary>The code on rules that are read, in the page on NRules: it stands here, is compiled, and runs.</summary>
public sealed class DocumentedReadingTests
{
    private static readonly string Source =
        System.IO.File.ReadAllText(Clone.PathOf("tests", "Meldpunt.Triage.NRules.Tests", "Repository", "DocumentedReadingTests.cs"));

    public enum ParcelKind
    {
        Letter,
        Food,
    }

    [Theory]
    [InlineData("docs/nrules.md", "RulesReading<Parcel>")]
    [InlineData("docs/nrules.md", "class PerishableRule")]
    public void What_the_page_shows_stands_in_this_test(string page, string part)
    {
        string block = System.IO.File.ReadAllText(Clone.PathOf(page)).Split("```csharp\n").Skip(1).Select(one => one.Split("```")[0]).Single(one => one.Contains(part, StringComparison.Ordinal));
        string[] lines = [.. block.Split('\n').Select(line => line.Split("  //")[0].Trim()).Where(line => line.Length > 0)];
        lines.Should().NotBeEmpty().And.OnlyContain(line => Source.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rules_of_the_page_are_read_and_decide()
    {
        RuleRepository repository = Repository(typeof(PerishableRule), typeof(OtherwiseRule));
        Parcel parcel = new() { Kind = ParcelKind.Food, Days = 3 };

        RulesReading<Parcel> reading = RulesReading.Read<Parcel>(
            repository, "parcels", "1", policy => policy.Routes("open", "open", "block", "ship").Section("5", "What spoils"));
        File.WriteAllBytes("parcels.json", PolicyDocument.Write(reading.PolicyOrThrow()));
        ItemOutcome outcome = TriageEngine.Create(reading.PolicyOrThrow()).Decide(reading.Answers(parcel));

        outcome.Route.Should().Be("block");
        outcome.Reasons.Should().Equal("perishable");
        PolicyDocument.Read(File.Written).PolicyOrThrow().Should().Be(reading.Policy);
    }

    private static RuleRepository Repository(params Type[] rules)
    {
        RuleRepository repository = new();
        repository.Load(load => load.NestedTypes().From(rules));
        return repository;
    }

    public sealed class Parcel
    {
        public ParcelKind? Kind { get; init; }

        public int? Days { get; init; }
    }

    [Priority(200), Cites("5")]
    public sealed class PerishableRule : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>(parcel => parcel.Kind == ParcelKind.Food, parcel => parcel.Days > 2);
            Then().Gives("block");
        }
    }

    public sealed class OtherwiseRule : Rule
    {
        public override void Define()
        {
            When().Match<Parcel>();
            Then().Gives("ship");
        }
    }

    /// <summary>Keeps what the page writes, so that the test writes no file.</summary>
    private static class File
    {
        public static byte[] Written { get; private set; } = [];

        public static void WriteAllBytes(string path, byte[] bytes)
        {
            path.Should().Be("parcels.json");
            Written = bytes;
        }
    }
}
