import type { UserController } from '../controllers/user-controller.ts';
import { userSchema } from '../models/user.ts';
import { profileUpdate, userList, userUpdate } from '../validators/user-validator.ts';
import { route, type Route } from './route.ts';

const object = { name: 'User', schema: userSchema };
const profile = { name: 'ProfileUpdate', schema: profileUpdate };
const update = { name: 'UserUpdate', schema: userUpdate };

export function userRoutes(controller: UserController): Route[] {
  return [
    route('GET /auth/me', 'getMe', 'authenticated', controller.getMe, { result: object }),
    route('PATCH /auth/me', 'updateMe', 'authenticated', controller.updateMe, { body: profile, result: object }),
    route('GET /users/me', 'getOwnUser', 'authenticated', controller.getMe, { result: object }),
    route('PATCH /users/me', 'updateOwnUser', 'authenticated', controller.updateMe, { body: profile, result: object }),
    route('GET /users', 'listUsers', 'users:read', controller.list, { list: userList, result: object }),
    route('GET /users/{id}', 'getUser', 'users:read', controller.get, { result: object }),
    route('PATCH /users/{id}', 'updateUser', 'users:manage', controller.update, { body: update, result: object }),
  ];
}
