namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults that lie with who calls.</summary>
internal static class CallerFaults
{
    public static IEnumerable<KnownFault> All =>
    [
        new("1002", "The caller may not make this call: the wrong program, the wrong role, or a token without a user behind it. The service does not say which.", "Check that the partner is in a program that may call (the table of calls says which), that the user holds the Admin agent role, that the token is an App+User one, and that the partner and the customer have a relationship.") { Status = 403 },
        new("400", "Access was denied: the token was not accepted.", "Check that the token was issued by the partner's tenant, for this cloud's Partner Center.") { Status = 401 },
        new("900420", "The token was issued for a retired audience (graph.windows.net).", "Ask for tokens with Partner Center's own resource.") { Status = 401 },
        new("900329", "The call asks for a user behind the token, and the token is the application's alone.", "Use an App+User token.") { Status = 403 },
        new("900150", "The signed-in user's role does not suffice.", "Let a user with the Admin agent role consent, and use that token.") { Status = 403 },
        new("900149", "The signed-in user's role does not suffice.", "Let a user with the Admin agent role consent, and use that token.") { Status = 403 },
        new("900308", "The token lacks the proof of a second factor.", "Let the user sign in with a second factor and consent again.") { Status = 403 },
        new("900309", "The token lacks the proof of a second factor.", "Let the user sign in with a second factor and consent again.") { Status = 403 },
        new("20002", "The partner has no commerce relationship with this customer.", "Invite the customer to a reseller relationship and wait for its acceptance.") { Status = 403 },
    ];
}
