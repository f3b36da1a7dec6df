using IntakeWeb.Received;
using IntakeWeb.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntakeWeb.Pages.Staff;

// What staff do with a report: take it, give it back, be done with it, write about it.
internal sealed partial class ReportModel
{
    /// <summary>What became of it; kept on the page until it is done.</summary>
    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    /// <summary>A note as it is typed; kept on the page until it is kept beside the report.</summary>
    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    /// <summary>What must be done otherwise, and the id of the place; null for nothing.</summary>
    public (string Text, string? Place)? Error { get; private set; }

    public override bool HasError => Error is not null;

    /// <summary>Who else works on it; null where whoever looks may be done with it.</summary>
    public string? Other => Report.Handled is null && Report.Taken is { } taken && taken.Staff != Staff ? taken.Staff : null;

    public bool IsMine => Report.Handled is null && Report.Taken?.Staff == Staff;

    /// <summary>Where its forms go: to the page as it is shown, from its start.</summary>
    public string Here => ShowAddress is null ? View.Of(this, Reference) : WithAddress;

    /// <summary>The page with its web addresses shown.</summary>
    public string WithAddress => $"{View.Of(this, Reference)}&address=1";

    /// <summary>Does what a button says.</summary>
    /// <param name="press">The button.</param>
    /// <param name="from">Who worked on the report when the page was shown; null for nobody.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? press, string? from, CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        Note = Note?.ReplaceLineEndings("\n").Trim();
        return press switch
        {
            "take" => await TakeAsync(from, Staff, cancellation),
            "back" => await TakeAsync(Staff, null, cancellation),
            "done" or "next" => await DoneAsync(press == "next", cancellation),
            "note" => await WriteAsync(cancellation),
            "reopen" => await ReopenAsync(cancellation),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> TakeAsync(string? from, string? to, CancellationToken cancellation) =>
        await store.TakeAsync(Reference, from, to, time.GetUtcNow(), cancellation) ? Shown() : await ChangedAsync(to, cancellation);

    private async Task<IActionResult> DoneAsync(bool wantsNext, CancellationToken cancellation)
    {
        if (Outcome is null || !Outcomes.Of(Report).Contains(Outcome)) return Again(Texts["report-outcome-missing"], $"outcome-{Outcomes.Of(Report)[0]}");
        if (IsNoteTooLong) return NoteTooLong();
        if (await store.HandleAsync(Reference, Staff, Outcome, time.GetUtcNow(), cancellation))
        {
            if (!string.IsNullOrEmpty(Note)) await store.AddNoteAsync(Reference, new(time.GetUtcNow(), Staff, Note), cancellation);
        }
        else if (!await IsDoneAlreadyAsync(cancellation))
        {
            return await ChangedAsync(null, cancellation);
        }

        if (!wantsNext) return Redirect($"{Queue}&done={Reference}");
        return Redirect(await next.TakeAsync(Route, Staff, cancellation) is { } one ? $"{View.Of(this, one)}&done={Reference}#report" : $"{Queue}&done={Reference}&none=true");
    }

    private async Task<IActionResult> WriteAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Note)) return Again(Texts["report-note-missing"], "note");
        if (IsNoteTooLong) return NoteTooLong();
        return await store.AddNoteAsync(Reference, new(time.GetUtcNow(), Staff, Note), cancellation) ? Redirect($"{Here}#notes") : NotFound();
    }

    // That it waits again already is what was wanted.
    private async Task<IActionResult> ReopenAsync(CancellationToken cancellation)
    {
        await store.ReopenAsync(Reference, cancellation);
        return Shown();
    }

    private bool IsNoteTooLong => Note?.Length > StaffNote.MostCharacters;

    private RedirectResult Shown() => Redirect($"{Here}#report");

    private PageResult NoteTooLong() => Again(Texts.Phrase("report-note-too-long", StaffNote.MostCharacters, Note!.Length), "note");

    private PageResult Again(string error, string? place)
    {
        Error = (error, place);
        return Page();
    }

    // Whoever looks pressed twice: the first did it, the note included.
    private async Task<bool> IsDoneAlreadyAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) && Report.Handled?.Outcome == Outcome && Report.Taken?.Staff == Staff;

    // Somebody else was first, or whoever looks pressed twice.
    private async Task<IActionResult> ChangedAsync(string? wanted, CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (wanted == Staff && IsMine) return Shown();
        string? holder = Report.Taken?.Staff;
        return Again(
            Report.Handled is { } handled ? Texts.Phrase("report-changed-done", holder!, DateAndTime(handled.Time))
            : holder is not null ? Texts.Phrase("report-changed-taken", holder)
            : Texts["report-changed-free"],
            null);
    }
}
