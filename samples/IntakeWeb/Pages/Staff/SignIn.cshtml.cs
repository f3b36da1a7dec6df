using IntakeWeb.Staff;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>The sign-in for developers; it is there in the environment Development alone.</summary>
internal sealed class SignInModel(TriageService triage, IntakeOptions options) : StaffPage(triage)
{
    public override string Title => Texts["staff-sign-in"];

    public override bool HasError => Name?.Length > StaffSignIn.MostCharacters;

    /// <summary>Who it is; absent for "developer".</summary>
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The page that was asked for; absent for the list of reports.</summary>
    [FromQuery(Name = "to")]
    public string? Wanted { get; set; }

    public IActionResult OnGet() => options.DevelopmentLogin ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!options.DevelopmentLogin) return NotFound();
        if (HasError) return Page();
        await StaffSignIn.SignInDeveloperAsync(HttpContext, Name);
        bool isStaffPage = Url.IsLocalUrl(Wanted) && Wanted!.StartsWith($"/{Language}/staff", StringComparison.Ordinal);
        return Redirect(isStaffPage ? Wanted! : $"/{Language}/staff");
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(StaffSignIn.Scheme);
        return Redirect($"/{Language}");
    }
}
