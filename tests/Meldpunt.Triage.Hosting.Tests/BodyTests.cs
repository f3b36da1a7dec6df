using System.Text;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A report that comes as the body of a request.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task A_body_that_comes_in_pieces_is_read_as_a_whole()
    {
        await using TestHost host = await TestHost.StartAsync((TriageOptions _) => { });
        string items = string.Join(',', Enumerable.Repeat("""{"place":"dark-web"}""", 900));
        foreach (string json in new[] { $$"""{"items":[{{items}}]}""", """{"items":[{"place":"darkweb"}]}""", "" })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            await using Pieces body = new(bytes);
            ReportReading reading = await host.Triage.ReadAsync(body, TestContext.Current.CancellationToken), whole = host.Triage.Engine.Read(bytes);
            reading.Faults.Should().Equal(whole.Faults);
            (reading.Report?.Items.Count).Should().Be(whole.Report?.Items.Count);
        }
    }

    [Fact]
    public async Task A_body_without_an_end_is_refused_at_the_limit()
    {
        await using TestHost host = await TestHost.StartAsync((TriageOptions _) => { });
        await using Pieces body = new(null);
        ReportReading reading = await host.Triage.ReadAsync(body, TestContext.Current.CancellationToken);
        reading.Faults.Should().ContainSingle().Which.Message.Should().Contain("1 MiB");
        body.Given.Should().Be(ReportLimits.LineBytes + 1);
    }

    // Gives 1,000 bytes at most at once; of nothing, blanks without an end.
    private sealed class Pieces(byte[]? all) : MemoryStream(all ?? [])
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Memory<byte> piece = buffer[..Math.Min(1_000, buffer.Length)];
            int read = piece.Length;
            if (all is null) piece.Span.Fill((byte)' ');
            else read = Read(piece.Span);
            Given += read;
            return new(read);
        }
    }
}
