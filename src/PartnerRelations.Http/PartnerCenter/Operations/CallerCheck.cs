namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Says before anything is sent why a caller may not make a call: the kind of token, the program, the role, in that order.</summary>
internal static class CallerCheck
{
    /// <summary>Why not, and what to do; null when nothing speaks against it.</summary>
    public static (string Meaning, string Remedy)? Refuse(PartnerCenterOperation operation, string query, ConnectionOptions caller)
    {
        var tokens = operation.AppAndUserQuery is { } word && query.Contains(word, StringComparison.OrdinalIgnoreCase) ? TokenKinds.AppAndUser : operation.Tokens;
        if ((tokens & caller.TokenKind) == TokenKinds.None)
        {
            return caller.TokenKind == TokenKinds.AppOnly
                ? ("The call asks for a user behind the token (App+User), and the tokens here are the application's alone (App-only).", "Connect with App+User tokens; they are had with the refresh token of a user who consented once with a second factor.")
                : ("The call asks for the application's own token (App-only), and the tokens here have a user behind them.", "Connect with App-only tokens.");
        }

        if ((operation.Programs & caller.Programs) == PartnerPrograms.None)
        {
            return ($"The call is for {Names(operation.Programs)}, and the caller is {Names(caller.Programs)}.", operation.Programs.HasFlag(PartnerPrograms.IndirectProvider) ? "Ask the indirect provider to make it." : "No partner in this program can make it.");
        }

        if (operation.Roles != PartnerRoles.None && caller.Roles != PartnerRoles.None && (operation.Roles & caller.Roles) == PartnerRoles.None)
        {
            return ($"The call asks for the role {operation.Roles}, and the user behind the token holds {caller.Roles}.", "Let a user with that role consent, and connect with that refresh token.");
        }

        return null;
    }

    private static string Names(PartnerPrograms programs) => string.Join(" or ", Enum.GetValues<PartnerPrograms>().Where(one => one != PartnerPrograms.None && programs.HasFlag(one)).Select(one => one switch
    {
        PartnerPrograms.IndirectProvider => "an indirect provider",
        PartnerPrograms.IndirectReseller => "an indirect reseller",
        _ => "a direct-bill partner",
    }));
}
