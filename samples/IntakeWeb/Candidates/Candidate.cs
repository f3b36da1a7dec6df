namespace IntakeWeb.Candidates;

/// <summary>A policy document that staff try. It decides nothing.</summary>
/// <param name="Sha256">Its hash, as a decision has it.</param>
/// <param name="Version">The policy's id and version.</param>
/// <param name="Study">What was found; null while it is being worked out.</param>
internal sealed record Candidate(string Sha256, string Version, CandidateStudy? Study);
