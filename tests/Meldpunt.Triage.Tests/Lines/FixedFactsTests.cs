using System.Buffers;
using System.Text;

namespace Meldpunt.Triage.Tests.Lines;

public sealed class FixedFactsTests
{
    [Fact]
    public void An_unknown_fixed_fact_is_refused_with_the_nearest_name()
    {
        Action making = () => _ = new TriageLines(TriageEngine.Default, explain: true, fixedFacts: ["plce"]);
        making.Should().Throw<ArgumentException>().WithMessage("'plce' is not a fact; did you mean 'place'?*");
    }

    [Fact]
    public void A_decision_written_alone_is_the_same_as_the_line_for_its_report()
    {
        byte[] report = "{\"items\":[{\"place\":\"cloud\"}]}"u8.ToArray();
        ArrayBufferWriter<byte> line = new(), alone = new();
        new TriageLines(TriageEngine.Default).Decide(report, 1, line);
        TriageLines.Write(TriageEngine.Default.Decide(TriageEngine.Default.Read(report).Report!), alone);
        Encoding.UTF8.GetString(alone.WrittenSpan).Should().Be(Encoding.UTF8.GetString(line.WrittenSpan));
    }
}
