using System.Reflection;
using CsCheck;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NRules.Fluent;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules.Tests.Authoring;

/// <summary>What <c>meldpunt export nrules</c> writes is judged by a compiler of C# and by NRules, and read back.</summary>
public sealed class ExportedClassesTests
{
    // Words that end as they begin, stand alone, have digits, or are those of NRules' own language.
    private static readonly TriagePolicy OfOddWords = new PolicyBuilder("odd", "1")
        .ItemFact("a-b", "x-ray", "over-18", "b1-c2-d", "in-doubt")
        .ItemFact("filter", "when", "then", "in-doubt")
        .ItemFact("priority", "name", "rule", "in-doubt")
        .ItemFact("18-or-over", "18", "60-plus", "1-a", "in-doubt")
        .ItemFact("18", "2-3", "23", "4x", "in-doubt")
        .Rule("A", "a-b-c", Condition.Where("a-b", "x-ray", "b1-c2-d"), "go")
        .Rule("A", "gives", Condition.Where("filter", "when"), "go")
        .Rule("B", "class", Condition.Where("priority", "rule", "name").And("a-b", "over-18"), "stop")
        .Rule("A", "112", Condition.Where("18-or-over", "60-plus", "1-a").And("18", "2-3"), "go", new(["1"], Ruling: true) { Note = "A \"note\" \\ with <marks>." })
        .Rule("B", "2-of-3", Condition.Where("18", "23", "4x"), "stop", Citation.None with { Note = "Only a note." })
        .Section("1", "one")
        .Otherwise("C", "rest", "go")
        .Routes("open", "open", "go", "stop", "turn")
        .Build();

    [Fact]
    public void Exported_classes_compile_and_are_read_back_the_same()
    {
        List<TriagePolicy> policies = [OfOddWords, SecondHotline.Policy];
        RandomPolicies.Sound(PolicyShape.OfItems).Each(50, policy =>
        {
            if (policy.Rules.Any(rule => Restricting(policy, rule).Any())) policies.Add(Sayable(policy));
        }, Show.Policy);
        Assembly classes = Compile(policies.Select((policy, place) => NRulesExport.Write(policy, new() { Namespace = $"Rules{place}" })));
        int rules = 0;
        for (int place = 0; place < policies.Count; place++)
        {
            Type[] types = [.. classes.GetTypes().Where(type => type.Namespace == $"Rules{place}")];
            RuleRepository repository = new();
            repository.Load(load => load.From([.. types.Where(type => typeof(global::NRules.Fluent.Dsl.Rule).IsAssignableFrom(type))]));
            TriagePolicy read = Read(types.Single(type => type.Name == "Item"), repository, policies[place]);
            Said(read).Should().Equal(Said(policies[place]));
            rules += policies[place].Rules.Count();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{policies.Count} policies, {rules} classes compiled and read back, 0 different");
    }

    // A class without conditions gives no reason, and one with conditions gives one.
    private static TriagePolicy Sayable(TriagePolicy policy) => RandomReportRules.WithOwnReasons(policy with
    {
        Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule with { GivesReason = Restricting(policy, rule).Any() }).ToValueList() }).ToValueList(),
    });

    private static Assembly Compile(IEnumerable<string> sources)
    {
        string[] known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Exported", sources.Select(source => CSharpSyntaxTree.ParseText(source)), known.Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream file = new();
        compilation.Emit(file).Diagnostics.Where(told => told.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning).Should().BeEmpty();
        return Assembly.Load(file.ToArray());
    }

    private static TriagePolicy Read(Type facts, RuleRepository repository, TriagePolicy policy)
    {
        MethodInfo read = typeof(ExportedClassesTests).GetMethod(nameof(ReadOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(facts);
        return (TriagePolicy)read.Invoke(null, [repository, policy])!;
    }

    private static TriagePolicy ReadOf<T>(IRuleRepository repository, TriagePolicy policy) => RulesReading.Read<T>(
        repository, policy.Id, policy.Version,
        builder => policy.Sections.Aggregate(builder.Routes(policy.UnsettledRoute, [.. policy.Routes]).Doubt(policy.Vocabulary.Doubt), (one, section) => one.Section(section.Id, section.Title))).PolicyOrThrow();

    private static IEnumerable<string> Said(TriagePolicy policy) => policy.Groups.Where(group => group.Rules.Count > 0).Select(group => string.Join("; ", group.Rules.Select(rule => Said(policy, rule)).Order(StringComparer.Ordinal)));

    private static string Said(TriagePolicy policy, Rule rule)
    {
        IEnumerable<string> parts = Restricting(policy, rule).OrderBy(part => part.Fact, StringComparer.Ordinal).Select(part => $"{part.Fact}: {string.Join(' ', part.Answers.Order(StringComparer.Ordinal))}");
        return $"{rule.Id} {rule.Route} {rule.GivesReason} {string.Join(' ', rule.Source.Sections)} {rule.Source.Ruling} {rule.Source.Note} {string.Join(", ", parts)}";
    }

    private static IEnumerable<FactCondition> Restricting(TriagePolicy policy, Rule rule) =>
        rule.When.Parts.Where(part => part.Answers.Count < policy.Vocabulary.ItemFacts[policy.Vocabulary.ItemFacts.IndexOf(part.Fact)].Answers.Count);
}
