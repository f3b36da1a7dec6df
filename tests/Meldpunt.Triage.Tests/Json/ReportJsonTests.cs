using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tests.Lines;

namespace Meldpunt.Triage.Tests.Json;

/// <summary>A typed report is read and written by System.Text.Json as the documented JSON, whoever asks.</summary>
public sealed class ReportJsonTests
{
    private const string Whole =
        """{"id":"r-1","items":[{"url":"https://example.org/a","format":"photo","rendering":"photographic","persons":"in-doubt","nature":"sexual-pose","place":"public-internet","link":"given"}],"immediateDanger":"no","childConcern":"in-doubt","anonymous":"yes","searched":"no","shared":"no"}""";

    private static readonly JsonSerializerOptions ByteByByte = new() { DefaultBufferSize = 1 };

    private static readonly Report WholeReport = new()
    {
        Id = "r-1",
        Items =
        [
            new()
            {
                Url = "https://example.org/a", Link = Link.Given, Format = Format.Photo, Rendering = Rendering.Photographic,
                Persons = Persons.InDoubt, Nature = Nature.SexualPose, Place = Place.PublicInternet,
            },
        ],
        ImmediateDanger = YesNoDoubt.No,
        ChildConcern = YesNoDoubt.InDoubt,
        Anonymous = YesNo.Yes,
        Searched = YesNo.No,
        Shared = YesNo.No,
    };

    /// <summary>Options as hosts have them: none of them makes another format.</summary>
    public static TheoryData<string> Hosts => ["default", "web", "enums as texts", "comments", "source-generated"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_report_is_read_and_written_alike_under_all_options(string host)
    {
        JsonSerializerOptions options = Options(host);
        JsonSerializer.Deserialize<Report>(Whole, options).Should().Be(WholeReport);
        JsonSerializer.Serialize(WholeReport, options).Should().Be(Whole);
        JsonSerializer.Serialize(new Report(), options).Should().Be("{}");
        JsonSerializer.Deserialize<Report>("null", options).Should().BeNull();
    }

    [Fact]
    public void Every_answer_of_every_fact_is_written_and_read_back()
    {
        Gen<Report> reports = Reports();
        reports.Sample(report => JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(report))!.Equals(report), seed: "0000000000000", iter: 5_000);
    }

    [Fact]
    public void What_is_written_is_what_the_engine_reads() =>
        Reports().Sample(
            report => TriageEngine.Default.Read(JsonSerializer.SerializeToUtf8Bytes(report)).Report!.Equals(TriageEngine.Default.Prepare(report)),
            seed: "0000000000000", iter: 5_000);

    [Fact]
    public void The_words_of_the_types_are_those_of_the_shipped_policy()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        Facts(policy.Vocabulary.ReportFacts, fact => $$"""{"{{fact}}":"x"}""");
        Facts(policy.Vocabulary.ItemFacts, fact => $$"""{"items":[{"{{fact}}":"x"}]}""");

        static void Facts(FactList facts, Func<string, string> line)
        {
            foreach (Fact fact in facts)
            {
                foreach (string answer in fact.Answers)
                {
                    string json = line(Identifier.ToCamel(fact.Id)).Replace("\"x\"", $"\"{answer}\"", StringComparison.Ordinal);
                    JsonSerializer.Serialize(JsonSerializer.Deserialize<Report>(json)).Should().Be(json);
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"imediateDanger":"yes"}""")]
    [InlineData("""{"immediate-danger":"yes"}""")]
    [InlineData("""{"immediate_danger":"yes"}""")]
    [InlineData("""{"ImmediateDanger":"yes"}""")]
    [InlineData("""{"immediateDanger":99}""")]
    [InlineData("""{"immediateDanger":0}""")]
    [InlineData("""{"immediateDanger":"Yes"}""")]
    [InlineData("""{"immediateDanger":"yes","immediateDanger":"no"}""")]
    [InlineData("""{"items":[{"place":4}]}""")]
    [InlineData("""{"items":[{"place":"darkweb"},{"url":7}],"id":[]}""")]
    [InlineData("""{"items":[null]}""")]
    [InlineData("""{"items":{}}""")]
    [InlineData("""{"url":"https://example.org/a"}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public void What_the_engine_refuses_a_serializer_refuses_with_the_same_path_and_words(string json)
    {
        foreach (string host in Hosts.Select(row => row.Data))
        {
            Action reading = () => JsonSerializer.Deserialize<Report>(json, Options(host));
            JsonException refused = reading.Should().Throw<JsonException>().Which;
            string[] faults = [.. TriageEngine.Default.Read(Encoding.UTF8.GetBytes(json)).Faults.Select(fault => fault.ToString())];
            refused.Message.Should().Be(string.Join('\n', faults));
            refused.Path.Should().Be(faults[0][..faults[0].IndexOf(':', StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public async Task A_report_in_a_stream_or_a_pipe_is_read_however_it_is_cut()
    {
        for (int cut = 1; cut < 40; cut += 3)
        {
            using FewBytes stream = new(Encoding.UTF8.GetBytes(Whole), cut, seed: cut);
            (await JsonSerializer.DeserializeAsync<Report>(stream, ByteByByte, TestContext.Current.CancellationToken)).Should().Be(WholeReport);
            Read(Segments(Whole, cut)).Should().Be(WholeReport);
        }

        FluentActions.Invoking(() => Read(Segments("""{"imediateDanger":"yes"}""", 5))).Should().Throw<JsonException>().WithMessage("*did you mean 'immediateDanger'?");
    }

    [Fact]
    public void A_report_over_the_limits_is_refused()
    {
        Refused($$"""{"id":"{{new string('x', 257)}}"}""").Should().Be("$.id: the id is longer than 256 characters");
        Refused($$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", 1_001))}}]}""").Should().Be("$.items: more than 1000 items");
        Refused($$"""{"items":[{"url":"{{new string('x', 1 << 20)}}"}]}""").Should().Be("$: the report is longer than 1 MiB");

        static string Refused(string json) => FluentActions.Invoking(() => JsonSerializer.Deserialize<Report>(json)).Should().Throw<JsonException>().Which.Message;
    }

    [Fact]
    public void An_item_alone_is_read_and_written_too()
    {
        JsonSerializer.Serialize(WholeReport.Items[0]).Should().Be(Whole[Whole.IndexOf("{\"url\"", StringComparison.Ordinal)..(Whole.IndexOf(']', StringComparison.Ordinal))]);
        JsonSerializer.Deserialize<ReportItem>("""{"place":"cloud"}""").Should().Be(new ReportItem { Place = Place.Cloud });
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ReportItem>("""{"plaats":"cloud"}""")).Should().Throw<JsonException>().Which.Path.Should().Be("$.plaats");
    }

    [Fact]
    public void A_missing_item_is_an_error_with_its_place()
    {
        Report report = new() { Items = [new(), null!] };
        const string Message = "$.items[1]: expected an item, not null*";
        FluentActions.Invoking(() => TriageEngine.Default.Decide(report)).Should().Throw<ArgumentException>().WithMessage(Message).Which.ParamName.Should().Be("report");
        FluentActions.Invoking(() => JsonSerializer.Serialize(report)).Should().Throw<ArgumentException>().WithMessage(Message);
    }

    private static Report? Read(ReadOnlySequence<byte> json)
    {
        Utf8JsonReader reader = new(json);
        return JsonSerializer.Deserialize<Report>(ref reader);
    }

    private static ReadOnlySequence<byte> Segments(string json, int cut)
    {
        Segment first = new(Encoding.UTF8.GetBytes(json).AsMemory(0, Math.Min(cut, json.Length)), 0);
        Segment last = first;
        for (int at = cut; at < json.Length; at += cut) last = last.Add(Encoding.UTF8.GetBytes(json).AsMemory(at, Math.Min(cut, json.Length - at)));
        return new(first, 0, last, last.Memory.Length);
    }

    internal static JsonSerializerOptions Options(string host) => host switch
    {
        "default" => JsonSerializerOptions.Default,
        "web" => new(JsonSerializerDefaults.Web),
        "enums as texts" => new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } },
        "comments" => new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true },
        _ => WireContext.Default.Options,
    };

    private static Gen<Report> Reports()
    {
        Gen<ReportItem> items = Gen.Select(
            Gen.OneOf(Gen.Const((string?)null), Gen.String.Select(text => (string?)ToUnicode(text))), Maybe<Format>(), Maybe<Rendering>(), Maybe<Persons>(), Maybe<Nature>(), Maybe<Place>(), Maybe<Link>(),
            (url, format, rendering, persons, nature, place, link) => new ReportItem { Url = url, Format = format, Rendering = rendering, Persons = persons, Nature = nature, Place = place, Link = link });
        return Gen.Select(
            items.Array[0, 3], Maybe<YesNoDoubt>(), Maybe<YesNoDoubt>(), Maybe<YesNo>(), Maybe<YesNo>(), Maybe<YesNo>(),
            (of, danger, concern, anonymous, searched, shared) => new Report { Items = [.. of], ImmediateDanger = danger, ChildConcern = concern, Anonymous = anonymous, Searched = searched, Shared = shared });
    }

    private static Gen<TAnswer?> Maybe<TAnswer>()
        where TAnswer : struct, Enum => Gen.Int[-1, Enum.GetValues<TAnswer>().Length - 1].Select(place => place < 0 ? (TAnswer?)null : Enum.GetValues<TAnswer>()[place]);

    private static string ToUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

        public Segment Add(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
