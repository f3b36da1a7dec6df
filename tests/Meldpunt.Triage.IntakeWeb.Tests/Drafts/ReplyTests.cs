using IntakeWeb.Pages;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.IntakeWeb.Tests.Drafts;

public sealed class ReplyTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    private static readonly TriageEngine ReadsNone = TriageEngine.Create(ShippedPolicy.Read() with { Evidence = null, Texts = Meldpunt.Triage.Policies.PolicyTexts.None });

    [Fact]
    public void An_address_that_was_typed_is_kept_when_the_question_about_it_is_skipped()
    {
        Dialogue dialogue = Dialogue.Start(Engine).AddItem();
        Reply reply = new() { Question = "items[0].link", Press = Reply.Skip, Url = "https://example.org/a" };
        Dialogue next = reply.Give(dialogue, dialogue.Ask("items[0].link"), 0, Engine.Policy.Evidence!.Link).Dialogue!;
        next.Decision.Items[0].Url!.Kind.Should().Be(EvidenceKind.Public);
    }

    [Fact]
    public void Where_a_policy_reads_no_URLs_continuing_adds_an_item_and_asks_for_no_address()
    {
        Dialogue dialogue = Dialogue.Start(ReadsNone);
        Dialogue next = new Reply { Question = Questions.Items }.Give(dialogue, choice: null, item: null, link: null).Dialogue!;
        next.Decision.Items.Should().ContainSingle().Which.Url.Should().BeNull();
    }

    [Fact]
    public void What_a_version_that_reads_no_URLs_leaves_out_stays_with_the_dialogue()
    {
        Dialogue before = Dialogue.Start(Engine).AddItem("https://example.org/a");
        Dialogue resumed = Dialogue.Resume(ReadsNone, before.Steps).Change("items[0].persons", "child").Close();
        resumed.LeftOut.Should().ContainSingle().Which.Answer.Should().Be("https://example.org/a");
    }
}
