using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Tests.Lines;

/// <summary>Whether a file is JSON Lines: each that is not is told once, by what it is and what to do, and nothing of it is decided.</summary>
public sealed class FileFormTests
{
    private const string Pretty = "{\n  \"id\": \"a\",\n  \"items\": [\n    {\n      \"place\": \"cloud\"\n    }\n  ]\n}\n";
    private const string PrettyWithPhantom = "{\n  \"id\": \"a\",\n  \"items\": [\n{}\n  ],\n  \"immediateDanger\": \"yes\"\n}\n";
    private const string Open = "this JSON does not end on its line: it is cut off, or spread over several lines; write each report on one line, as jq -c . does";
    private const int Window = 1 << 20;

    public static TheoryData<string, string> OtherFiles => new()
    {
        { Pretty, "this is one report spread over several lines; write it on one line, as jq -c . FILE does" },
        { PrettyWithPhantom, "this is one report spread over several lines" },
        { Pretty + Pretty, "this is one report spread over several lines" },
        { Pretty + "{\"id\":\"z\"}\n", "this is one report spread over several lines" },
        { "{\"id\":\"a\",\"items\":[{\"url\":\"https://example.org/a-very-\nlong-address\"}]}\n", "this is one report spread over several lines" },
        { "[\n" + Pretty + "]\n", "this is an array; write each report as one JSON object on a line of its own, as jq -c '.[]' FILE does" },
        { "[{\"id\":\"a\"},{\"id\":\"b\"}]\n", "this is an array" },
        { "[{\"id\":\"a\"},\n{\"id\":\"b\"}]\n", "this is an array" },
        { "[]", "this is an array" },
        { "{\"id\":\"a\"},\n{\"id\":\"b\"},\n", "these are JSON objects separated by commas" },
        { "id,url,place\nr-1,https://example.org/a,cloud\n", "this is CSV, a table; write each row as one JSON object on a line of its own" },
        { "id;url;place\nr-1;https://example.org/a;cloud\n", "this is CSV" },
        { "r-1\tcloud\n", "this is CSV" },
        { "https://example.org/a\nhttps://example.org/b\n", "this is a list of web addresses; write each as the 'url' of an item, {\"items\":[{\"url\":\"…\"}]}, on a line of its own" },
        { "example.org/a\nexample.org/b\n", "this is a list of web addresses" },
        { "hxxps://example[.]org/a\n", "this is a list of web addresses" },
        { "<!DOCTYPE html>\n<html>\n</html>\n", "this is HTML or XML" },
        { "id: r-1\nplace: cloud\n", "not valid JSON at byte 1, and no report follows: this is not JSON Lines; write each report as one JSON object on a line of its own" },
        { "{'id':'a'}\n{'id':'b'}\n", "not valid JSON at byte 2, and no report follows: this is not JSON Lines" },
        { "7\n", "expected a report, which is an object, not a number, and no report follows: this is not JSON Lines" },
        { "[section]\nid = a\n", "expected a report, which is an object, not an array, and no report follows: this is not JSON Lines" },
        { "x\n{}\n{}\n", "not valid JSON at byte 1, and no report follows: this is not JSON Lines" },
    };

    public static TheoryData<string, string> OtherBytes => new()
    {
        { Hex(Encoding.Unicode, mark: true), "this is UTF-16 text; save it as UTF-8, as iconv -f UTF-16 -t UTF-8 FILE does" },
        { Hex(Encoding.Unicode, mark: false), "this is UTF-16 text" },
        { Hex(Encoding.BigEndianUnicode, mark: true), "this is UTF-16 text" },
        { Hex(Encoding.BigEndianUnicode, mark: false), "this is UTF-16 text" },
        { Hex(Encoding.UTF32, mark: true), "this is UTF-32 text; save it as UTF-8, as iconv -f UTF-32 -t UTF-8 FILE does" },
        { Hex(Encoding.UTF32, mark: false), "this is UTF-32 text" },
        { Hex(new UTF32Encoding(bigEndian: true, byteOrderMark: true), mark: true), "this is UTF-32 text" },
        { Hex(new UTF32Encoding(bigEndian: true, byteOrderMark: true), mark: false), "this is UTF-32 text" },
        { Convert.ToHexString("PAR1\u0015\u0004,a\nPAR1"u8), "this is a Parquet file, a table; write each report as one JSON object on a line of its own, as DuckDB's COPY does" },
        { Convert.ToHexString(Gzip("{\"id\":\"a\"}\n"u8)), "this is a gzip file; unpack it first, as gunzip -c FILE does" },
        { "504B0304140000000800", "this is a zip file; unpack it first, as unzip -p FILE does" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public Task What_is_not_JSON_Lines_is_told_once(string file, string message) => Refused(Decided.Utf8(file), 1, message);

    [Theory]
    [MemberData(nameof(OtherBytes))]
    public Task What_is_not_UTF8_text_is_told_once(string file, string message) => Refused(Convert.FromHexString(file), 1, message);

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public Task Windows_line_ends_and_a_mark_and_blank_lines_change_nothing_but_the_line(string file, string message) =>
        Refused(Decided.Utf8($"\uFEFF\r\n \t\r\n\uFEFF{file.Replace("\n", "\r\n", StringComparison.Ordinal)}"), 3, message);

    [Fact]
    public Task Very_many_blank_lines_come_before_what_is_judged() =>
        Refused(Decided.Utf8(string.Concat(Enumerable.Repeat("\r\n", 800_000)) + Pretty), 800_001, "this is one report spread over several lines", slow: false);

    [Theory]
    [InlineData("{\"id\":\"a\"}\n", "a")]
    [InlineData("{\"id\":\"a\"}\nx\n{\"id\":\"b\"}", "a", "line 2: not valid JSON at byte 1", "b")]
    [InlineData("{\"imediateDanger\":\"yes\"}\n[]\n", "line 1: 'imediateDanger' is not a property of a report; did you mean 'immediateDanger'?", "line 2: expected a report, which is an object, not an array")]
    [InlineData("{\"id\":\"a\"} {\"id\":\"b\"}\n{\"id\":\"c\"}", "line 1: a second object follows at byte 12; write each on a line of its own", "c")]
    [InlineData("{\"id\":\"a\"} {\"id\":\"b\"}\n[]", "line 1: a second object follows at byte 12; write each on a line of its own", "line 2: expected a report, which is an object, not an array")]
    [InlineData("{\"x\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}\n[]", "line 1: 'x' is not a property of a report; expected 'immediateDanger', 'childConcern', 'anonymous', 'searched', 'shared', 'id' or 'items'", "line 2: expected a report, which is an object, not an array")]
    public Task A_first_line_that_is_an_object_makes_every_line_stand_for_itself(string file, params string[] expected) => Lines(file, expected);

    [Theory]
    [InlineData("x\n{\"id\":\"a\"}", "line 1: not valid JSON at byte 1", "a")]
    [InlineData("id,url\n{\"id\":\"a\"}", "line 1: not valid JSON at byte 1", "a")]
    [InlineData("[1]\n\n7\n{}\n{\"id\":\"a\"}\n8", "line 1: expected a report, which is an object, not an array", "line 3: expected a report, which is an object, not a number", "-", "a", "line 6: expected a report, which is an object, not a number")]
    [InlineData("{\"id\":\"a\"},\n{\"id\":\"b\"}", "line 1: a comma follows at byte 11; write each on a line of its own", "b")]
    [InlineData("{\"items\":[}\n{\"id\":\"a\"}", "line 1: not valid JSON at byte 11", "a")]
    public Task A_later_report_makes_a_wrong_first_line_that_lines_fault_alone(string file, params string[] expected) => Lines(file, expected);

    [Theory]
    [InlineData("{\"id\":\"x\",\"items\":[\n{\"id\":\"a\"}\n{\"id\":\"b\"}", $"line 1: {Open}", "a", "b")]
    [InlineData("{\"id\":\"x\",\"items\":[\n{\"id\":\"a\"}\n]}\n{\"id\":\"b\"}", $"line 1: {Open}", "a", "line 3: not valid JSON at byte 1", "b")]
    [InlineData("{\"id\":\"x\",\"ite\n{\"id\":\"a\"}", $"line 1: {Open}", "a")]
    [InlineData("[\n{\"id\":\"a\"},\n{\"id\":\"b\"}\n]", $"line 1: {Open}", "b", "line 4: not valid JSON at byte 1")]
    [InlineData("{\n{}\n{}\n7\n", $"line 1: {Open}")]
    [InlineData("{\"id\":\"x\"", $"line 1: {Open}")]
    [InlineData("{\"id\":\"x\",\n]\n{}\n", $"line 1: {Open}")]
    public Task A_beginning_that_is_not_closed_or_has_a_report_before_its_end_is_one_fault(string file, params string[] expected) => Lines(file, expected);

    [Theory]
    [InlineData("{\"id\":\"a\"}\n" + PrettyWithPhantom + "{\"id\":\"b\"}\n7", "a", $"line 2: {Open}", "b", "line 10: expected a report, which is an object, not a number")]
    [InlineData("{\"id\":\"a\"}\n" + Pretty + Pretty + "{}\n", "a", $"line 2: {Open}", $"line 10: {Open}", "-")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"x\",\n{}\n{\"id\":\"b\",\"id\":\"b\"}\n{\"id\":\"c\"}\n{}", "a", $"line 2: {Open}", "c", "-")]
    [InlineData("{\"id\":\"a\"}\n[\n{}\n]\n{}", "a", $"line 2: {Open}", "-")]
    [InlineData("{\"id\":\"a\"}\n{\"items\":[}\n{}\n", "a", "line 2: not valid JSON at byte 11", "-")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"x\"\n}{\"id\":\"y\"\n}\n{}", "a", $"line 2: {Open}", "-")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"x\"}{\"id\":\n{}\n}\n{}", "a", $"line 2: {Open}", "-")]
    [InlineData("{\"id\":\"a\"}\n{\"items\":[{\"url\":\"a}}\\\"\n]}{\"\n{}\n}]}\n{}", "a", $"line 2: {Open}", "-")]
    [InlineData("{\"id\":\"a\"}\n{\n  \"id\": \"x\"\n", "a", $"line 2: {Open}")]
    public Task An_object_broken_over_lines_is_one_fault(string file, params string[] expected) => Lines(file, expected);

    [Theory]
    [InlineData("{}", "-")]
    [InlineData("{}\n{ }\r\n\t{}\n", "-", "-", "-")]
    public Task An_empty_object_alone_on_a_line_is_a_report(string file, params string[] expected) => Lines(file, expected);

    [Fact]
    public Task Marks_are_skipped_at_the_start_of_any_line() =>
        Lines("\uFEFF{\"id\":\"a\"}\n\uFEFF{\"id\":\"b\"}\r\n\uFEFF\r\n\uFEFF\uFEFF{\"id\":\"c\"}\n \uFEFF{\"id\":\"d\"}", "a", "b", "c", "line 5: not valid JSON at byte 2");

    [Fact]
    public async Task Files_of_any_lines_are_judged_as_a_naive_reading_of_the_rules_judges_them()
    {
        string[] pieces = ["", "{\"id\":\"a\"}", "{}", "x", "[1]", "{", "}", "[", "]", "},", "\"q\": [", "{\"id\":\"cut\",", "{\"x\":1}", "{\"items\":[}", "{\"id\":\"b\"} {", "{{\"x\":1}"];
        Random random = new(17);
        int refused = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string[] lines = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(3) == 0 ? random.Next(pieces.Length) : random.Next(5, 13)])];
            string[] expected = [.. NaiveLines.Answers(lines)];
            if (expected.Length == 1 && lines.Length > 2) refused++;
            string[] found = [.. (await Decided.Sequential(Decided.Utf8(string.Join('\n', lines)), most: 1 + (i % 5), i)).Select(Name)];
            found.Should().Equal(expected, string.Join(" | ", lines));
        }

        refused.Should().BeInRange(300, 2_700);

        static string Name(LineResult result) => result.Decision is { } decision ? decision.Id ?? "-" : $"line {result.Line}";
    }

    [Fact]
    public async Task Only_the_first_mebibyte_is_looked_at()
    {
        // Blank lines, of some length lest there be a million of them.
        string blank = string.Concat(Enumerable.Repeat(new string(' ', 63) + "\n", Window / 64));
        string Padded(string first, int length) => first + blank[^(length - first.Length)..];
        string Filled(string last) => Padded("x\n", Window - last.Length) + last + "\n7";
        string filled = Filled("{\"id\":\"a\"}");
        await Lines(filled, "line 1: not valid JSON at byte 1", "a", $"line {1 + filled.Count(one => one == '\n')}: expected a report, which is an object, not a number");
        await Refused(Decided.Utf8("\n" + filled.Insert(1, "y")), 2, "not valid JSON at byte 1, and no report follows", slow: false);
        string spread = Padded("{\n", Window - 1) + "}";
        await Refused(Decided.Utf8(spread), 1, "this is one report spread over several lines", slow: false);
        await Lines(spread.Insert(1, "\n"), $"line 1: {Open}");
    }

    [Fact]
    public async Task A_first_line_over_the_limit_is_that_lines_fault_alone()
    {
        string tooLong = $"{{\"id\":\"{new string('x', Window)}\"}}";
        await Lines($"{tooLong}\n{{}}\n{{\"id\":\"b\"}}", "line 1: the line is longer than 1 MiB", "-", "b");
        await Lines($"{{\"id\":\"a\"}}\n{{\n{tooLong}\n}}\n{{\"id\":\"b\"}}", "a", $"line 2: {Open}", "b");
        await Refused(Encoding.Unicode.GetBytes(tooLong), 1, "this is UTF-16 text", slow: false);
    }

    [Fact]
    public async Task An_object_broken_over_chunks_is_one_fault_however_it_is_read()
    {
        string filler = string.Concat(Enumerable.Repeat("{\"x\": [{}]},\n{}\n", 10_000));
        string file = $"{{\"id\":\"a\"}}\n{{ \"items\": [\n{filler}]}}\n{{}}\n{{\"id\":\"b\"}}\n";
        foreach (int most in new[] { int.MaxValue, 50_000 }) (await Read(Decided.Utf8(file), most)).Should().Equal("a", $"line 2: {Open}", "-", "b");
    }

    [Fact]
    public async Task A_stream_that_goes_on_is_not_waited_for_when_its_first_line_is_good()
    {
        using Unending stream = new("{\"id\":\"a\"}\n"u8.ToArray());
        await using IAsyncEnumerator<LineResult> results = Decided.Lines.DecideAsync(stream, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await results.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Should().BeTrue();
        results.Current.Decision!.Id.Should().Be("a");
    }

    [Fact]
    public async Task The_summary_of_a_file_that_is_no_JSON_Lines_has_one_fault()
    {
        LinesSummary summary = await Decided.Lines.DecideAsync(new MemoryStream(Decided.Utf8(PrettyWithPhantom)), Stream.Null, cancellation: TestContext.Current.CancellationToken);
        (summary.Decided, summary.Faulty).Should().Be((0, 1));
    }

    private static async Task Refused(byte[] file, long line, string message, bool slow = true)
    {
        foreach (int most in slow ? new[] { int.MaxValue, 1, 7 } : [int.MaxValue, 70_000])
        {
            (await Read(file, most)).Should().ContainSingle().Which.Should().StartWith($"line {line}: {message}");
            LineResult result = (await Decided.Sequential(file, most)).Should().ContainSingle().Subject;
            (result.Line, result.Decision, result.Faults.Count, result.Faults[0].Path).Should().Be((line, null, 1, "$"));
        }
    }

    private static async Task Lines(string file, params string[] expected)
    {
        foreach (int most in file.Length < 10_000 ? new[] { int.MaxValue, 1, 7 } : [int.MaxValue, 70_000])
        {
            (await Read(Decided.Utf8(file), most)).Should().Equal(expected);
            (await Decided.Sequential(Decided.Utf8(file), most)).Select(result => result.Decision is { } decision ? decision.Id ?? "-" : $"line {result.Line}: {result.Faults[0].Message}")
                .Should().Equal(expected);
        }
    }

    private static async Task<string[]> Read(byte[] file, int most) => [.. (await Decided.Parallel(file, most)).Select(Name)];

    private static string Name(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("route", out _) && !json.RootElement.TryGetProperty("id", out _) ? "-" : Decided.Name(line);
    }

    private static string Hex(Encoding encoding, bool mark) =>
        Convert.ToHexString([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n")]);

    private static byte[] Gzip(ReadOnlySpan<byte> text)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest)) zip.Write(text);
        return packed.ToArray();
    }

    /// <summary>Gives its bytes, and then waits for ever.</summary>
    private sealed class Unending(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length) await Task.Delay(Timeout.Infinite, cancellationToken);
            return Read(buffer.Span);
        }
    }
}
