using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Decisions;

/// <summary>Labels are for staff: they are in a decision, and in its JSON only where they are asked for.</summary>
public sealed class LabelTests
{
    private const string Line = """{"items":[{"weight":"heavy"}],"fragile":"yes"}""";

    private static readonly TriageEngine Engine = TriageEngine.Create(new PolicyBuilder("parcels", "1")
        .Routes("wait", "open", "wait", "send").Doubt("unknown")
        .ItemFact("weight", "heavy", "light", "unknown")
        .ReportFact("fragile", "yes", "no")
        .Rule("a", "heavy", Condition.Where("weight", "heavy"), "open")
        .Otherwise("b", "send", "send")
        .Notice(new("thanks", [ReportCondition.Always]))
        .Label(new("urgent", [ReportCondition.SomeItemIs("open").And("fragile", "yes")]))
        .Label(new("2nd-floor", [ReportCondition.RouteIs("open")]))
        .Build());

    private static Decision Decided => Engine.Decide(Engine.Read(Encoding.UTF8.GetBytes(Line)).Report!);

    [Fact]
    public void A_decision_has_its_labels_in_the_order_of_the_policy() => Decided.Labels.Should().Equal("urgent", "2nd-floor");

    [Fact]
    public void The_json_of_a_decision_has_labels_behind_the_questions_where_they_are_asked_for_and_nowhere_else()
    {
        Decided.ToJson().Should().NotContain("labels").And.NotContain("urgent");
        JsonSerializer.Serialize(Decided).Should().Be(Decided.ToJson());
        Decided.ToJson(labels: true).Should().Be(Decided.ToJson().Replace(
            "\"questions\":[],\"policy\"", "\"questions\":[],\"labels\":[\"urgent\",\"2nd-floor\"],\"policy\"", StringComparison.Ordinal));
        Engine.Decide(new Report()).ToJson(labels: true).Should().Contain("\"labels\":[]");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Lines_have_labels_where_they_are_asked_for(bool explain, bool labels)
    {
        ArrayBufferWriter<byte> output = new();

        new TriageLines(Engine, explain: explain, labels: labels).Decide(Encoding.UTF8.GetBytes(Line), 1, output);

        string line = Encoding.UTF8.GetString(output.WrittenSpan);
        line.Contains("\"labels\":[\"urgent\",\"2nd-floor\"],\"policy\"", StringComparison.Ordinal).Should().Be(labels);
        line.Contains("urgent", StringComparison.Ordinal).Should().Be(labels);
    }

    [Fact]
    public void A_decision_is_read_back_with_its_labels_and_one_without_them_has_none()
    {
        Engine.ReadDecision(Decided.ToJson(labels: true)).Decision.Should().Be(Decided);
        Engine.ReadDecision(Decided.ToJson()).Decision.Should().Be(Decided with { Labels = [] });
        Engine.ReadDecision(Decided.ToJson(labels: true).Replace("urgent", "urgnet", StringComparison.Ordinal)).Faults.Select(fault => fault.ToString())
            .Should().Equal("$.labels[0]: 'urgnet' is not a label of this policy; did you mean 'urgent'?");
    }

    [Fact]
    public void Staff_read_the_labels_and_the_reporter_does_not()
    {
        TextBook book = Engine.Texts(CultureInfo.InvariantCulture);

        Text(book.Explain(Engine.Explain(Decided))).Should().Contain("For staff").And.Contain("urgent").And.Contain("2nd-floor");
        Text(book.Outcome(Decided)).Should().NotContain("For staff").And.NotContain("urgent").And.Contain("thanks");
    }

    private static string Text(TextPage page) => string.Join('\n', page.Blocks.Select(block => block.Text));
}
