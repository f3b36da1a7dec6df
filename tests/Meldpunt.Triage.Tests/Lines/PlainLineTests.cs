using System.Buffers;
using System.Text;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.Tests.Fuzz;
using Meldpunt.Triage.Tests.SecondReading;

namespace Meldpunt.Triage.Tests.Lines;

/// <summary>Lines that are read and written without objects have the answers that reading all of JSON and writing each property gives.</summary>
public sealed class PlainLineTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    private static readonly string[] Systems = ["scart", "iccam"];

    private static readonly string[] Fixed = ["format"];

    private static readonly (TriageLines Lines, NaiveLine Naive)[] Forms =
    [
        (new(Engine), new(Engine)),
        (new(Engine, close: true), new(Engine, close: true)),
        (new(Engine, labels: true), new(Engine, labels: true)),
        (new(Engine, close: true, codes: Systems), new(Engine, close: true, Systems)),
        (new(Engine, explain: true), new(Engine, explainedBeside: [])),
        (new(Engine, explain: true, fixedFacts: Fixed, codes: Systems), new(Engine, codes: Systems, explainedBeside: Fixed)),
    ];

    private static readonly string?[] Urls =
    [
        null, "", " ", "https://example.org/a?b=c", "http://example.onion/", "https://drive.google.com/x", "file:///home/reporter/a.jpg", "photo.jpg",
        "https://example.org/a https://example.org/b", "https://пример.example/ü", "someone@example.org",
    ];

    [Fact]
    public void Every_combination_about_an_item_has_the_answer_of_a_naive_reading()
    {
        Random random = new(1);
        int line = 0;
        foreach ((Dictionary<string, string> item, _) in Reading.OfEveryItem.Where((_, number) => number % Seeded.OneIn(5) == 0))
        {
            string? url = Urls[line % Urls.Length];
            Dictionary<string, string> other = Reading.OfEveryItem[random.Next(Reading.OfEveryItem.Count)].Given;
            Dictionary<string, string> report = Reading.ReportFacts[line % Reading.ReportFacts.Count];
            ShouldBeAlike(Encoding.UTF8.GetBytes($$"""{"id":"r-{{line++}}","items":[{{Object(item, url)}}{{(line % 3 == 0 ? $",{Object(other, Urls[random.Next(Urls.Length)])}" : "")}}]{{Properties(report, ",")}}}"""), line);
        }
    }

    [Fact]
    public void Every_combination_about_a_report_has_the_answer_of_a_naive_reading()
    {
        int line = 0;
        foreach ((IReadOnlyList<Dictionary<string, string>> items, Dictionary<string, string> facts) in Reading.Reports.Where((_, number) => number % Seeded.OneIn(10) == 0))
        {
            ShouldBeAlike(Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', items.Select(item => Object(item, null)))}}]{{Properties(facts, ",")}}}"""), line++);
        }
    }

    [Fact]
    public void Mutated_lines_have_the_answer_of_a_naive_reading()
    {
        Mutation mutation = new(seed: 24);
        byte[][] reports =
        [
            """{"id":"r-1","items":[{"url":"https://example.org/a","place":"public-internet","format":"photo","persons":"in-doubt"},{}],"immediateDanger":"no","shared":"no"}"""u8.ToArray(),
            """ { "items" : [ { "format" : null , "url" : null , "link" : "none" } ] , "id" : null , "anonymous" : "yes" } """u8.ToArray(),
            "{}"u8.ToArray(),
        ];
        (int plain, int cases) = (0, Seeded.Cases(400_000));
        PlainReportReader reader = PlainReportReader.For(Engine.Vocabulary, Engine.Evidence)!;
        PlainReport room = new(Engine.Vocabulary);
        for (int i = 0; i < cases; i++)
        {
            byte[] line = mutation.Of(reports[i % reports.Length]);
            ShouldBeAlike(line, i);
            if (reader.TryRead(line, closing: null, room)) plain++;
        }

        plain.Should().BeInRange(cases / 50, cases / 2, "of both kinds there are many");
    }

    [Fact]
    public void Random_reports_under_random_policies_have_the_answer_of_a_naive_reading() => RandomPolicies.Sound(PolicyShape.OfReports).Each(600, policy =>
    {
        TriageEngine engine = TriageEngine.Unproved(CompiledPolicy.Compile(policy));
        (TriageLines lines, NaiveLine naive) = (new(engine, labels: true), new(engine, labels: true));
        Random random = new(3);
        for (int report = 0; report < 10; report++)
        {
            IEnumerable<string> items = Enumerable.Range(0, random.Next(12)).Select(_ => $"{{{Properties(Given(policy.Vocabulary.ItemFacts), "")}}}");
            byte[] line = Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', items)}}]{{Properties(Given(policy.Vocabulary.ReportFacts), ",")}}}""");
            Answer(lines, line).Should().Equal(naive.Decide(line)!);
        }

        Dictionary<string, string> Given(FactList facts) => facts.Where(_ => random.Next(3) > 0).ToDictionary(fact => Identifier.ToCamel(fact.Id), fact => fact.Answers[random.Next(fact.Answers.Count)]);
    }, Show.Policy);

    [Theory]
    [InlineData("""{"id":"\u0061","items":[{"place":"cloud"}]}""", """{"id":"a","items":[{"place":"cloud"}]}""")]
    [InlineData("""{"items":[{"place":"cloud"}],"id":"a"}""", """{"id":"a","items":[{"place":"cloud"}]}""")]
    [InlineData("""{"id":"a","items":[{"\u0070lace":"cl\u006fud"}],"shared":null}""", """{"id":"a","items":[{"place":"cloud"}]}""")]
    [InlineData("""{"id":"a","items":[{"url":"https:\/\/example.org\/"}]}""", """{"id":"a","items":[{"url":"https://example.org/"}]}""")]
    [InlineData("\t{ \"id\" :\"a\" , \"items\": [ {\"place\":\"cloud\" } ] }\r", """{"id":"a","items":[{"place":"cloud"}]}""")]
    public void However_a_report_is_spelled_its_answer_is_the_same(string spelled, string plain) => Decided.One(Encoding.UTF8.GetBytes(spelled)).Should().Be(Decided.One(Encoding.UTF8.GetBytes(plain)));

    [Theory]
    [InlineData("""{"id":"r-1","items":[{"place":"cloud","persons":"child"},{"format":"photo"}],"shared":"no"}""")]
    [InlineData("""{"items":[{"url":"https://example.org/a/b?c=d","format":"photo"}]}""")]
    [InlineData("{}")]
    public void A_line_makes_no_garbage_once_its_like_was_decided(string text)
    {
        TriageLines lines = new(TriageEngine.Create(Hotline.Read()));
        byte[] line = Encoding.UTF8.GetBytes(text);
        ArrayBufferWriter<byte> output = new(1 << 16);
        for (int i = 0; i < 3; i++) Decide();

        // Code of the framework that is not optimized yet may put characters into boxes: warm is when that is over.
        long allocated = Allocated();
        for (int round = 0; round < 100 && allocated > 0; round++)
        {
            Thread.Sleep(100);
            allocated = Allocated();
        }

        allocated.Should().Be(0);

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++) Decide();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Decide()
        {
            output.ResetWrittenCount();
            lines.Decide(line, 1, output);
        }
    }

    private static void ShouldBeAlike(byte[] line, int number)
    {
        (TriageLines lines, NaiveLine naive) = Forms[number % Forms.Length];
        byte[] answer = Answer(lines, line);
        if (naive.Decide(line) is not { } expected) answer.AsSpan().StartsWith("{\"line\":"u8).Should().BeTrue();
        else if (!answer.AsSpan().SequenceEqual(expected)) Encoding.UTF8.GetString(answer).Should().Be(Encoding.UTF8.GetString(expected), "of {0}", Encoding.UTF8.GetString(line));
    }

    private static byte[] Answer(TriageLines lines, byte[] line)
    {
        ArrayBufferWriter<byte> output = new();
        lines.Decide(line, 1, output);
        return output.WrittenSpan[..^1].ToArray();
    }

    private static string Object(Dictionary<string, string> facts, string? url) => $"{{{(url is null ? "" : $"\"url\":\"{url}\"")}{Properties(facts, url is null ? "" : ",")}}}";

    private static string Properties(Dictionary<string, string> facts, string before) =>
        facts.Count == 0 ? "" : before + string.Join(',', facts.Select(fact => $"\"{Identifier.ToCamel(fact.Key)}\":\"{fact.Value}\""));
}
