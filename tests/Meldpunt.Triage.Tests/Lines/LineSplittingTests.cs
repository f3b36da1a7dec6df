using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Lines;

public sealed class LineSplittingTests
{
    private const string TooLong = "the line is longer than 1 MiB";
    private const int Limit = 1 << 20;

    [Fact]
    public async Task The_lines_of_a_stream_are_the_same_however_its_bytes_arrive()
    {
        byte[] input = Decided.Utf8(string.Join('\n', Enumerable.Range(0, 400).Select(Line)));
        string[] whole = await Decided.Parallel(input);
        whole.Select(Decided.Name).Take(4).Should().Equal("r0", "line 2: expected a report, which is an object, not an array", "r3", "r5");
        for (int seed = 0; seed < 20; seed++)
        {
            (await Decided.Parallel(input, most: 1 << (seed % 12), seed)).Should().Equal(whole);
        }
    }

    [Fact]
    public async Task Deciding_lines_one_after_another_gives_the_same_as_in_parallel()
    {
        byte[] input = Decided.Utf8(string.Join('\n', Enumerable.Range(0, 400).Select(Line)));

        List<LineResult> results = await Decided.Sequential(input, most: 50);

        results.Select(result => result.Decision?.Id ?? $"line {result.Line}: {result.Faults[0].Message}")
            .Should().Equal((await Decided.Parallel(input)).Select(Decided.Name));
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\"}\n")]
    [InlineData("{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n")]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\"}")]
    [InlineData("\uFEFF{\"id\":\"a\"}\n{\"id\":\"b\"}")]
    [InlineData("\n \t\n\r\n{\"id\":\"a\"}\n\n{\"id\":\"b\"}\n\n  ")]
    public async Task Line_ends_byte_order_marks_and_blank_lines_change_no_decision(string input) =>
        (await Decided.Parallel(Decided.Utf8(input), most: 3)).Select(Decided.Name).Should().Equal("a", "b");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \r\n\t")]
    public async Task An_input_of_nothing_but_blank_lines_gives_no_decisions(string input) => (await Decided.Parallel(Decided.Utf8(input))).Should().BeEmpty();

    [Fact]
    public async Task Blank_lines_count_in_the_line_numbers_of_errors() =>
        (await Decided.Parallel(Decided.Utf8("\n\r\n\n{\"id\":\"a\"}\n\n[]\n\n7"))).Select(Decided.Name).Should().Equal(
            "a", "line 6: expected a report, which is an object, not an array", "line 8: expected a report, which is an object, not a number");

    [Theory]
    [InlineData(Limit + 1, 100_000)]
    [InlineData(Limit + 200_000, 1_000_000)]
    [InlineData(Limit * 3, 70_000)]
    [InlineData(Limit * 5, 1_000_000)]
    public async Task An_overlong_line_gives_one_error_and_the_other_lines_are_decided(int length, int most)
    {
        string input = $"{{\"id\":\"a\"}}\n{Padded(length)}\n{{\"id\":\"b\"}}\n{Padded(length)}\r\n\n{{\"id\":\"c\"}}\n{Padded(length)}";

        (await Decided.Parallel(Decided.Utf8(input), most)).Select(Decided.Name)
            .Should().Equal("a", $"line 2: {TooLong}", "b", $"line 4: {TooLong}", "c", $"line 7: {TooLong}");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public async Task The_length_limit_of_a_line_does_not_count_the_byte_order_mark_and_the_line_end(string mark, string end)
    {
        for (int seed = 0; seed < Seeded.Cases(60); seed++)
        {
            byte[] within = Decided.Utf8($"{mark}{Padded(Limit)}{end}{{\"id\":\"b\"}}"[..(end.Length == 0 ? mark.Length + Limit : ^0)]);
            byte[] over = Decided.Utf8($"{mark}{Padded(Limit + 1)}{end}");

            (await Decided.Parallel(within, most: 400_000, seed))[0].Should().StartWith("{\"id\":\"long\"");
            (await Decided.Parallel(over, most: 400_000, seed)).Select(Decided.Name).Should().Equal($"line 1: {TooLong}");
        }
    }

    [Fact]
    public async Task A_report_after_too_much_white_space_gives_an_error_and_the_next_line_is_decided()
    {
        string input = $"{new string(' ', Limit * 2)}{{\"id\":\"far\"}}\n{{\"id\":\"b\"}}";
        foreach (int most in new[] { 1_000_000, 100_000 })
        {
            (await Decided.Parallel(Decided.Utf8(input), most)).Select(Decided.Name).Should().Equal($"line 1: {TooLong}", "b");
        }
    }

    private static string Padded(int length) => "{\"id\":\"long\"}".PadRight(length);

    private static string Line(int i) => (i % 5) switch
    {
        1 => "[1]",
        2 => " \t",
        4 => "",
        _ => $$"""{"id":"r{{i}}","items":[{"url":"https://example.org/a","format":"photo"}]}""",
    };
}
