namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults of Microsoft Graph, whose codes are words.</summary>
internal static class GraphFaults
{
    private static readonly string[] DelegatedAdmin = ["PC-G1"];
    private static readonly string[] Groups = ["PC-G2"];

    public static IEnumerable<KnownFault> All =>
    [
        new("InvalidAuthenticationToken", "The token was not accepted.", "Check that it is issued by the partner's tenant for this cloud's Graph.") { Status = 401 },
        new("Authorization_RequestDenied", "The application lacks the permission, or the user behind the token the role.", "Let an administrator of the partner's tenant consent to GroupMember.Read.All for the application.") { Operations = Groups, Status = 403 },
        new("Authorization_RequestDenied", "The application lacks the permission, or the user behind the token the role.", "Let an administrator of the partner's tenant consent to DelegatedAdminRelationship.ReadWrite.All for the application, and use an Admin agent's token.") { Operations = DelegatedAdmin, Status = 403 },
        new("Forbidden", "The caller may not act on this relationship: the permission or the role is missing, or the relationship is another partner's.", "Let an administrator of the partner's tenant consent to DelegatedAdminRelationship.ReadWrite.All for the application, and use an Admin agent's token.") { Operations = DelegatedAdmin, Status = 403 },
        new("Request_ResourceNotFound", "There is no such user or group in the partner's tenant.", "Check the id; what was just made may take a moment to show.") { Operations = Groups, Status = 404 },
        new("badRequest", "The service finds fault with the relationship, or with what is asked of it where it stands.", "See the description. Names are unique and have 50 characters at the most, durations are a day to two years, roles are given to groups only while the relationship is active, and its id is two GUIDs.") { Operations = DelegatedAdmin, Status = 400 },
    ];
}
