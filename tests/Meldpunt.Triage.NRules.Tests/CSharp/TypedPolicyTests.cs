using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.NRules.Tests.CSharp;

/// <summary>What <c>meldpunt export csharp</c> writes is judged by a compiler of C#, and decides as the document does.</summary>
public sealed class TypedPolicyTests
{
    // Words that are those of the code itself, of C#, of its objects and records, or alike once they are names.
    private static readonly TriagePolicy OfOddWords = new PolicyBuilder("report", "1")
        .ItemFact("item", "a-b", "ab", "a-b-c", "in-doubt")
        .ItemFact("clone", "equals", "get-type", "clone", "in-doubt")
        .ItemFact(new Fact("engine", ["yes", "no"]) { Closed = "yes" })
        .ItemFact("18-or-over", "18", "60-plus", "1-a", "in-doubt")
        .ItemFact("yes-no", "yes", "no", "in-doubt")
        .ReportFact("report", "report", "report-fact", "in-doubt")
        .ReportFact("types", "tables", "document", "in-doubt")
        .ReportFact("class", "int", "string")
        .Rule("A", "routes", Condition.Where("item", "a-b", "ab"), "referrals")
        .Rule("B", "reasons", Condition.Where("clone", "equals"), "labels", new(["1"]))
        .Otherwise("C", "to-code", "to-string")
        .Section("1", "A \"quoted\" <section> & \\ more")
        .Routes("open", "open", "referrals", "labels", "to-string")
        .Build();

    // A compiler that starts costs more than the code that it compiles: all is compiled once.
    private static readonly Lazy<(List<TriagePolicy> Policies, TypedCode[] Typed)> All = new(() =>
    {
        List<TriagePolicy> policies = [OfOddWords, TriageEngine.Default.Policy];
        RandomPolicies.Sound(PolicyShape.OfReports).Each(100, policies.Add, Show.Policy);
        TypedCode[] typed = TypedCode.Compile(
            [.. policies.Select((policy, place) => CSharpExport.Write(policy, new() { Namespace = $"Typed{place}", ClassName = "Typed", IsInternal = place == 1 }))],
            [.. policies.Select((_, place) => $"Typed{place}.Typed")]);
        return (policies, typed);
    });

    [Fact]
    public void Typed_code_of_any_policy_compiles_and_decides_as_its_document()
    {
        int reports = All.Value.Policies.Zip(All.Value.Typed, Compare).Sum();
        TestContext.Current.TestOutputHelper?.WriteLine($"{All.Value.Policies.Count} policies, {reports} typed reports, 0 decided otherwise");
    }

    [Fact]
    public void Typed_code_names_what_it_cannot_call_as_the_policy_does()
    {
        string code = CSharpExport.Write(OfOddWords);
        code.Should().Contain("public static class ReportPolicy\n").And.Contain("public ItemFact? ItemFact { get; init; }").And.Contain("public Clone? CloneFact { get; init; }")
            .And.Contain("EqualsFact,").And.Contain("_18,").And.Contain("public YesNo? Engine ").And.Contain("public YesNoDoubt? YesNo ");
    }

    [Fact]
    public void Typed_code_is_documented_from_the_texts_of_the_policy()
    {
        string code = CSharpExport.Write(TriageEngine.Default.Policy, new() { Namespace = "Hotline" });
        code.Should().Contain("namespace Hotline;").And.Contain("public static class MeldpuntKinderpornoNl\n")
            .And.Contain("/// <summary>What kind of material is it?</summary>\n    [global::Meldpunt.Triage.AnswerCodes(\"photo\", ")
            .And.Contain("        /// <summary>On the dark web.</summary>\n        DarkWeb,")
            .And.Contain("public const string Assess = \"assess\";").And.Contain("public const string Police = \"police\";");
    }

    [Fact]
    public void Reading_JSON_into_types_tells_every_fault_with_its_place_and_the_nearest_word()
    {
        TypedCode typed = All.Value.Typed[0];
        FluentActions.Invoking(() => typed.FromJson("""{"items":[{"item":"a-d"},{"cloned":1}],"report":"reprot"}""")).Should().Throw<JsonException>()
            .Which.Message.Should().Be(
                """
                $.items[0].item: 'a-d' is not an answer to 'item'; did you mean 'a-b'?
                $.items[1].cloned: 'cloned' is not a property of an item; did you mean 'clone'?
                $.report: 'reprot' is not an answer to 'report'; did you mean 'report'?
                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_value_that_no_answer_has_is_refused_and_so_is_an_answer_that_another_version_lacks()
    {
        TypedCode typed = All.Value.Typed[0];
        ITypedReport undefined = typed.Make(Answers.None(OfOddWords.Vocabulary.ReportFacts), Answers.None(OfOddWords.Vocabulary.ItemFacts));
        PropertyInfo property = typed.Report.GetProperty("ReportFact")!;
        property.SetValue(undefined, Enum.ToObject(Nullable.GetUnderlyingType(property.PropertyType)!, 255));
        FluentActions.Invoking(() => typed.Engine.Decide(undefined)).Should().Throw<ArgumentOutOfRangeException>();

        TriagePolicy renamed = PolicyDocument.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(PolicyDocument.Write(OfOddWords)).Replace("\"60-plus\"", "\"61-plus\"", StringComparison.Ordinal))).PolicyOrThrow();
        ITypedReport older = typed.Make(Answers.None(OfOddWords.Vocabulary.ReportFacts), Answers.None(OfOddWords.Vocabulary.ItemFacts).With("18-or-over", "60-plus"));
        FluentActions.Invoking(() => TriageEngine.Create(renamed).Decide(older)).Should().Throw<ArgumentException>().WithMessage("*'60-plus'*'61-plus'*");
    }

    [Fact]
    public void An_unsound_policy_has_no_code_and_wrong_names_are_told()
    {
        TriagePolicy gap = OfOddWords with { Groups = [OfOddWords.Groups[0]] };
        FluentActions.Invoking(() => CSharpExport.Write(gap)).Should().Throw<PolicyException>();
        FluentActions.Invoking(() => CSharpExport.Write(OfOddWords, new() { Namespace = "Shop.class" })).Should().Throw<ArgumentException>().WithMessage("*'Shop.class' is not the name of a namespace*");
        FluentActions.Invoking(() => CSharpExport.Write(OfOddWords, new() { ClassName = "2nd" })).Should().Throw<ArgumentException>().WithMessage("*'2nd' is not the name of a class*");
        FluentActions.Invoking(() => CSharpExport.Write(OfOddWords, new() { ClassName = "Routes" })).Should().Throw<ArgumentException>().WithMessage("A class called 'Routes' has a member of that name; choose another*");
    }

    // CI builds that program with the packages, and plants what the page says stops a build.
    [Fact]
    public void The_page_shows_the_program_that_is_built()
    {
        string page = File.ReadAllText(Clone.PathOf("docs", "typed.md"));
        string program = File.ReadAllText(Clone.PathOf("tests", "judges", "typed", "Program.cs"));
        program.Should().Contain(page.Split("```csharp\n")[1].Split("```")[0]);
        File.ReadAllText(Clone.PathOf("tests", "judges", "typed", "run")).Should().Contain("parcels.json(13,13): error gap: ").And.Contain("Witness: item 1: size = unsure");
    }

    private static int Compare(TriagePolicy policy, TypedCode typed)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        typed.Engine.Version.Should().Be(engine.Version);
        typed.Engine.Policy.Should().Be(policy);
        Random random = new(1);
        const int Reports = 50;
        for (int number = 0; number < Reports; number++)
        {
            Answers report = Some(policy.Vocabulary.ReportFacts, random);
            Answers[] items = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Some(policy.Vocabulary.ItemFacts, random))];
            ITypedReport made = typed.Make(report, items);
            string decided = engine.Decide(new PreparedReport { Answers = report, Items = items.Select(item => new PreparedItem { Answers = item }).ToValueList() }).ToJson(labels: true);
            typed.Engine.Decide(made).ToJson(labels: true).Should().Be(decided);
            engine.Decide(made).ToJson(labels: true).Should().Be(decided);
            typed.ItemsOf(made).Select(typed.Engine.Decide).Should().Equal(typed.Engine.Decide(made).Items);
            typed.Engine.DecideClosed(made).ToJson().Should().Be(engine.Decide(engine.Close(engine.Prepare(made))).ToJson());
            string json = JsonSerializer.Serialize(made, made.GetType());
            engine.Decide(engine.Read(Encoding.UTF8.GetBytes(json)).Report!).ToJson(labels: true).Should().Be(decided);
            typed.FromJson(json).Should().Be(made);
        }

        return Reports;
    }

    private static Answers Some(FactList facts, Random random)
    {
        Answers answers = Answers.None(facts);
        foreach (Fact fact in facts)
        {
            int answer = random.Next(fact.Answers.Count + 1);
            if (answer < fact.Answers.Count) answers = answers.With(fact.Id, fact.Answers[answer]);
        }

        return answers;
    }
}
