using System.Buffers;
using IntakeWeb.Drafts;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Received;

/// <summary>Takes a report in: decides it, for nobody can be asked any more, and keeps it.</summary>
internal sealed class Submission(TriageService triage, IReportStore store, AddressMarks marks, TimeProvider time)
{
    /// <summary>Takes a draft in. Sent twice, it is kept once.</summary>
    /// <returns>The report as it is kept, and the notices for its reporter that are not. When this throws, the reporter still has the draft.</returns>
    public async Task<(ReceivedReport Report, ValueList<string> Notices)> TakeAsync(Draft draft, CancellationToken cancellation)
    {
        TriageEngine engine = triage.Engine;
        ValueList<DialogueStep> said = UnkeptFacts.LeaveOut(engine.Policy, draft.Steps);
        ReceivedReport report = await store.OfDraftAsync(draft.Id, cancellation) is [.., { } last] && last.Said == said
            ? last
            : await store.AddAsync(await DecideAsync(engine, draft.Id, said, cancellation), cancellation);
        Decision told = engine.Decide(engine.Close(Dialogue.Resume(engine, draft.Steps).Report));
        return (report, told.Notices.Select(notice => notice.Id).Except(report.Decided.Outcome!.Notices).ToValueList());
    }

    private async Task<ReceivedReport> DecideAsync(TriageEngine engine, Guid draft, ValueList<DialogueStep> said, CancellationToken cancellation)
    {
        PreparedReport closed = engine.Close(Dialogue.Resume(engine, said).Report);
        Decision decision = await triage.DecidePreparedAsync(closed, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        ArrayBufferWriter<byte> line = new();
        new DecisionRecord { Time = now, Report = closed.Answers, Decision = decision }.Write(line);
        return new()
        {
            Reference = Reference.New(),
            Draft = draft,
            Time = now,
            Record = line.WrittenSpan.ToArray(),
            Said = said,
            Marks = Marks(engine, said),
        };
    }

    private ValueList<(int Item, AddressMark Mark)> Marks(TriageEngine engine, ValueList<DialogueStep> said)
    {
        Dialogue dialogue = Dialogue.Resume(engine, said);
        return Enumerable.Range(0, dialogue.Decision.Items.Count)
            .Select(item => (item, marks.Of(Pages.Questions.Said(Pages.Questions.Item(item), dialogue))))
            .Where(one => one.Item2 is not null)
            .Select(one => (one.item, one.Item2!))
            .ToValueList();
    }
}
