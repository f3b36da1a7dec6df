using IntakeWeb.Candidates;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntakeWeb.Pages.Staff;

/// <summary>A policy that staff try: what is wrong with it, what it changes, and what it would change of what came in. Nothing goes live from here.</summary>
[FormLimit(CandidateStudies.MostBytes + AroundFile)]
internal sealed class CandidateModel(TriageService triage, CandidateStudies candidates) : StaffPage(triage)
{
    private const int AroundFile = 16 * 1024;

    public override string Title => Texts["candidate-title"];

    public override bool HasError => Error is not null;

    /// <summary>Why a document was not taken; null where it was.</summary>
    public string? Error { get; private set; }

    /// <summary>What is wrong with the document.</summary>
    public ValueList<Fault> Faults { get; private set; }

    /// <summary>The hash of a candidate that was sent before.</summary>
    [FromQuery(Name = WhatIfModel.PolicyName)]
    public string? Hash { get; set; }

    /// <summary>The candidate; null where none is asked for.</summary>
    public Candidate? Candidate { get; private set; }

    /// <summary>What it changes, beside what it would change of what came in.</summary>
    public CandidateChanges? Changes { get; private set; }

    /// <summary>The words for what was found.</summary>
    public PolicySentences Sentences => field ??= PolicySentences.Of(Candidate!.Study!.Policy, Language, Engine.Policy);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Hash is null) return Page();
        Candidate = await candidates.FindAsync(Hash, cancellation);
        if (Candidate is null) return NotFound();
        if (Candidate.Study is { Difference: { } difference } study)
        {
            Changes = new(difference, (await candidates.CountAsync(study, cancellation))!, this);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? document, CancellationToken cancellation)
    {
        if (document is null || document.Length == 0) return Refuse(Texts["candidate-missing"]);
        if (document.Length > CandidateStudies.MostBytes) return Refuse(Texts["candidate-too-long"]);
        using MemoryStream read = new();
        await document.CopyToAsync(read, cancellation);
        PolicyReading reading = PolicyDocument.Read(read.ToArray());
        Faults = reading.Faults;
        if (reading.Policy is not { } policy) return Refuse(Texts["candidate-faulty"]);
        string hash = await candidates.AddAsync(policy, read.ToArray(), cancellation);
        return Redirect($"/{Language}/staff/candidate?{WhatIfModel.PolicyName}={hash}");
    }

    private PageResult Refuse(string error)
    {
        Error = error;
        return Page();
    }
}
