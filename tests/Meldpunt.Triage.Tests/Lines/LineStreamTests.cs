using System.Runtime.CompilerServices;
using System.Text;

namespace Meldpunt.Triage.Tests.Lines;

public sealed class LineStreamTests
{
    [Fact]
    public async Task A_hundred_thousand_lines_are_answered_in_their_order()
    {
        byte[] input = Decided.Utf8(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{{\"id\":\"{i}\"}}\n")));

        (await Decided.Parallel(input)).Select(Decided.Name).Should().Equal(Enumerable.Range(0, 100_000).Select(i => $"{i}"));
    }

    [Fact]
    public async Task The_summary_counts_every_line_and_progress_reaches_the_end_of_the_input()
    {
        byte[] input = Decided.Utf8("{}\n{\"immediateDanger\":\"yes\"}\nx\n\n{\"childConcern\":\"maybe\"}\n");
        Latest progress = new();

        LinesSummary summary = await Decided.Lines.DecideAsync(new MemoryStream(input), Stream.Null, progress, TestContext.Current.CancellationToken);

        (summary.Decided, summary.Faulty).Should().Be((2, 2));
        summary.Routes.Should().Equal(new RouteCount { Route = "assess", Reports = 0 }, new RouteCount
        {
            Route = "needs-information",
            Reports = 1,
        }, new RouteCount { Route = "refer", Reports = 1 }, new RouteCount { Route = "out-of-scope", Reports = 0 });
        progress.Value.Should().Be(new LinesProgress { Bytes = input.Length, Lines = 4 });
    }

    [Fact]
    public async Task Cancelling_lines_decided_in_parallel_stops_them_and_leaves_whole_lines()
    {
        using CancellationTokenSource cancel = new();
        using MemoryStream output = new();
        byte[] input = Decided.Utf8(string.Concat(Enumerable.Repeat("{\"id\":\"a\"}\n", 400_000)));
        Func<Task> decide = async () => await Decided.Lines.DecideAsync(new FewBytes(input, 50_000), output, new Cancelling(cancel), cancel.Token);

        await decide.Should().ThrowAsync<OperationCanceledException>();

        string written = Encoding.UTF8.GetString(output.ToArray());
        written.Should().EndWith("}\n").And.StartWith("{\"id\":\"a\"");
        written.Length.Should().BeLessThan(input.Length * 10);
    }

    [Fact]
    public async Task Cancelling_lines_decided_one_after_another_stops_them()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();
        Func<Task> decide = async () =>
        {
            await foreach (LineResult result in Decided.Lines.DecideAsync(new FewBytes([.. "{}\n"u8], 1), cancel.Token)) result.Line.Should().Be(1);
        };

        await decide.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(ObjectDisposedException))]
    public async Task An_input_that_fails_stops_the_work_with_its_own_exception(Type kind)
    {
        Exception failure = kind == typeof(ObjectDisposedException) ? new ObjectDisposedException("stream") : (Exception)Activator.CreateInstance(kind)!;
        Func<Task> decide = async () => await Decided.Lines.DecideAsync(new FewBytes([.. "{}\n{}\n"u8], 4, failure: failure), Stream.Null).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        (await decide.Should().ThrowAsync<Exception>()).Which.Should().BeSameAs(failure);
    }

    [Fact]
    public async Task Typed_reports_are_decided_in_the_order_in_which_they_arrive()
    {
        List<string?> ids = [];
        await foreach (Decision decision in TriageEngine.Default.DecideAsync(Reports(1_000), TestContext.Current.CancellationToken)) ids.Add(decision.Id);

        ids.Should().Equal(Enumerable.Range(0, 1_000).Select(i => $"{i}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deciding_typed_reports_ends_when_it_is_stopped_whoever_stops_it(bool byCaller)
    {
        using CancellationTokenSource stop = new();
        IAsyncEnumerable<Decision> decisions = byCaller
            ? TriageEngine.Default.DecideAsync(UntilStopped(), stop.Token)
            : TriageEngine.Default.DecideAsync(UntilStopped(), CancellationToken.None);
        Func<Task> decide = async () =>
        {
            await foreach (Decision decision in decisions.WithCancellation(byCaller ? CancellationToken.None : stop.Token)) await stop.CancelAsync();
        };

        await decide.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Lines_that_are_closed_settle_a_report_with_items()
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();

        new TriageLines(TriageEngine.Default, close: true).Decide("""{"items":[{}]}"""u8, 1, output).Should().Be(Route.Refer);
    }

    private static async IAsyncEnumerable<Report> UntilStopped([EnumeratorCancellation] CancellationToken stop = default)
    {
        yield return new();
        await Task.Delay(TimeSpan.FromSeconds(30), stop);
    }

    private static async IAsyncEnumerable<Report> Reports(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (i % 100 == 0) await Task.Yield();
            yield return new() { Id = $"{i}" };
        }
    }

    private sealed class Latest : IProgress<LinesProgress>
    {
        public LinesProgress Value { get; private set; }

        public void Report(LinesProgress value) => Value = value;
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<LinesProgress>
    {
        public void Report(LinesProgress value) => source.Cancel();
    }
}
